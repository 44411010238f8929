// title: 没有责任单位的职责：自身、上级条款、重述它的表格行都没有写明（未能识别的不算）
// params: year int = 0  # 年度，0 为全部
// returns: year, place, duty, title, text
MATCH (t:Duty)-[:STATED_IN]->(c:Clause)
WHERE ($year = 0 OR t.year = $year)
  AND size(t.unread) = 0
  AND NOT EXISTS { MATCH (t)<-[:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]-() }
  AND NOT EXISTS { MATCH (t)-[:SAME_AS]-(:Duty)<-[:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]-() }
WITH t, c
MATCH (c)-[:PART_OF*1..8]->(n:Notice)-[:APPLIES_TO]->(j:Jurisdiction)
WHERE NOT EXISTS {
  MATCH (c)-[:PART_OF*1..8]->(:Clause)<-[:STATED_IN]-(:Duty)<-[r:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]-()
  WHERE r.basis IN ['stated', 'inherited']
}
RETURN
  t.year AS year,
  j.name AS place,
  t.id AS duty,
  t.title AS title,
  t.text AS text
ORDER BY year, place, n.id, c.span_start, duty
