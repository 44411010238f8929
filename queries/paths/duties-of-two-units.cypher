// title: 两个单位共同承担的职责，以及各自的角色
// params: unit string  # 单位全称或任一写法，如 大同市应急管理局
// params: partner string  # 另一单位的全称或任一写法
// returns: year, duty, title, unit, role, partner, partner_role, quote, partner_quote
MATCH (a:Department|UnitGroup)-[r:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]->(t:Duty)<-[s:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]-(b:Department|UnitGroup)
WHERE (a.name = $unit OR $unit IN a.names) AND (b.name = $partner OR $partner IN b.names) AND a.id <> b.id
RETURN
  t.year AS year,
  t.id AS duty,
  t.title AS title,
  a.name AS unit,
  CASE type(r) WHEN 'LEADS' THEN '牵头' WHEN 'ASSISTS' THEN '配合' WHEN 'SUPERVISES' THEN '督促' ELSE '负责' END AS role,
  b.name AS partner,
  CASE type(s) WHEN 'LEADS' THEN '牵头' WHEN 'ASSISTS' THEN '配合' WHEN 'SUPERVISES' THEN '督促' ELSE '负责' END AS partner_role,
  r.quote AS quote,
  s.quote AS partner_quote
ORDER BY year, duty, unit, role, partner, partner_role, r.span_start, s.span_start
