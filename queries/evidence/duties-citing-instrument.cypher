// title: 引用一部法律、法规或文件的职责
// params: instrument string  # 名称中的词，如 安全生产法
// returns: year, instrument, duty, title, quote
MATCH (t:Duty)-[r:CITES]->(x:Instrument)
WHERE x.title CONTAINS $instrument
RETURN
  t.year AS year,
  x.title AS instrument,
  t.id AS duty,
  t.title AS title,
  r.quote AS quote
ORDER BY year, instrument, duty, r.span_start
