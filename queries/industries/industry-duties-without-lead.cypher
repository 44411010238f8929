// title: 一个行业领域里没有写明谁牵头的职责：自身、上级条款、重述它的表格行都没有写明
// params: industry string  # 行业领域的名称或其他写法，如 城镇燃气
// returns: year, industry, duty, title, units, industry_quote
MATCH (x:Industry)<-[a:IN_INDUSTRY]-(t:Duty)-[:STATED_IN]->(c:Clause)
WHERE (x.name = $industry OR $industry IN x.aliases)
  AND size(t.unread) = 0
  AND NOT EXISTS { MATCH (t)<-[:LEADS]-() }
  AND NOT EXISTS { MATCH (t)-[:SAME_AS]-(:Duty)<-[:LEADS]-() }
  AND NOT EXISTS { MATCH (c)-[:PART_OF*1..8]->(:Clause)<-[:STATED_IN]-(:Duty)<-[:LEADS]-() }
RETURN
  t.year AS year,
  x.name AS industry,
  t.id AS duty,
  t.title AS title,
  COUNT { MATCH (t)<-[:ASSISTS|RESPONSIBLE_FOR|SUPERVISES]-() } AS units,
  a.quote AS industry_quote
ORDER BY year, industry, duty, a.span_start
