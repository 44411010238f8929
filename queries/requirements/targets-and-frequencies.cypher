// title: 各项职责的量化指标、频次和从某事起算的时限
// params: year int = 0  # 文件的年度，0 为全部
// params: place string = ''  # 地方，如 安泽县；空为全部
// returns: year, place, duty, title, kind, value, quote
MATCH (t:Duty)-[:STATED_IN]->(c:Clause)-[:PART_OF*1..8]->(n:Notice)-[:APPLIES_TO]->(j:Jurisdiction)
WHERE ($year = 0 OR t.year = $year) AND ($place = '' OR j.name = $place OR j.name STARTS WITH $place)
UNWIND ['指标', '频次', '限时'] AS kind
UNWIND CASE kind WHEN '指标' THEN t.targets WHEN '频次' THEN t.frequencies ELSE t.limits END AS entry
RETURN
  t.year AS year,
  j.name AS place,
  t.id AS duty,
  t.title AS title,
  kind AS kind,
  head(split(entry, '｜')) AS value,
  last(split(entry, '｜')) AS quote
ORDER BY year, place, n.id, c.span_start, duty, kind, value, quote
