// title: 一种危险有害因素、事故或灾种历年各地由谁负责
// params: hazard string  # 名称或其他写法，如 瓦斯、受限空间
// params: place string = ''  # 地方，如 大同市；空为全部
// returns: year, place, hazard, duty, title, role, unit, written, basis, quote, hazard_quote
MATCH (x:Hazard)<-[a:ADDRESSES]-(t:Duty)<-[r:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]-(u:Department|UnitGroup)
WHERE x.name = $hazard OR $hazard IN x.aliases
MATCH (t)-[:STATED_IN]->(c:Clause), (n:Notice)-[:APPLIES_TO]->(j:Jurisdiction)
WHERE n.id = r.notice AND ($place = '' OR j.name = $place OR j.name STARTS WITH $place)
RETURN
  t.year AS year,
  j.name AS place,
  x.name AS hazard,
  t.id AS duty,
  t.title AS title,
  CASE type(r) WHEN 'LEADS' THEN '牵头' WHEN 'ASSISTS' THEN '配合' WHEN 'SUPERVISES' THEN '督促' ELSE '负责' END AS role,
  u.name AS unit,
  r.written AS written,
  CASE r.basis WHEN 'stated' THEN '列明' WHEN 'inherited' THEN '沿用' WHEN 'subject' THEN '句意' ELSE '' END AS basis,
  r.quote AS quote,
  a.quote AS hazard_quote
ORDER BY year, place, hazard, n.id, c.span_start, duty, role, unit, basis
