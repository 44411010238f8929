// title: 一个行业领域里没有写明谁牵头的职责
// params: industry string  # 行业领域的名称或其他写法，如 城镇燃气
// returns: year, industry, duty, title, units, industry_quote
MATCH (x:Industry)<-[a:IN_INDUSTRY]-(t:Duty)
WHERE (x.name = $industry OR $industry IN x.aliases) AND NOT EXISTS { MATCH (t)<-[:LEADS]-() }
RETURN
  t.year AS year,
  x.name AS industry,
  t.id AS duty,
  t.title AS title,
  COUNT { MATCH (t)<-[:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]-() } AS units,
  a.quote AS industry_quote
ORDER BY year, industry, duty, a.span_start
