// title: 一个单位的全部职责，不论牵头、配合、负责、督促
// params: unit string  # 单位全称、任一写法或简称，如 应急局（各地的都列出）
// params: year int = 0  # 年度，0 为全部
// returns: year, unit, role, duty, title, written, basis, quote
MATCH (u:Department|UnitGroup)-[r:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]->(t:Duty)-[:STATED_IN]->(c:Clause)
WHERE (u.name = $unit OR $unit IN u.names
    OR EXISTS { MATCH (u)-[:PERFORMS]->(f:Function) WHERE $unit IN f.aliases }) AND ($year = 0 OR t.year = $year)
RETURN
  t.year AS year,
  u.name AS unit,
  CASE type(r) WHEN 'LEADS' THEN '牵头' WHEN 'ASSISTS' THEN '配合' WHEN 'SUPERVISES' THEN '督促' ELSE '负责' END AS role,
  t.id AS duty,
  t.title AS title,
  r.written AS written,
  CASE r.basis WHEN 'stated' THEN '列明' WHEN 'inherited' THEN '沿用' WHEN 'subject' THEN '句意' ELSE '' END AS basis,
  r.quote AS quote
ORDER BY year, unit, role, r.notice, c.span_start, duty, basis
