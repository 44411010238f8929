// title: 有名单或单位未能识别的职责：须由人核对，不等于没有责任单位
// params: year int = 0  # 年度，0 为全部
// returns: year, place, duty, title, quote
MATCH (t:Duty)-[:STATED_IN]->(c:Clause)-[:PART_OF*1..8]->(n:Notice)-[:APPLIES_TO]->(j:Jurisdiction)
WHERE ($year = 0 OR t.year = $year) AND size(t.unread) > 0
UNWIND t.unread AS words
RETURN
  t.year AS year,
  j.name AS place,
  t.id AS duty,
  t.title AS title,
  words AS quote
ORDER BY year, place, n.id, c.span_start, duty, quote
