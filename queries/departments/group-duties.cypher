// title: 按性质指称的一组单位（如 负有安全监管职责的部门）的全部职责
// params: words string = ''  # 名称中的词，如 安委会；空为全部
// returns: year, place, unit, role, duty, title, written, basis, quote
MATCH (g:UnitGroup)-[r:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]->(t:Duty)-[:STATED_IN]->(c:Clause), (g)-[:`IN`]->(j:Jurisdiction)
WHERE $words = '' OR g.name CONTAINS $words
RETURN
  t.year AS year,
  j.name AS place,
  g.name AS unit,
  CASE type(r) WHEN 'LEADS' THEN '牵头' WHEN 'ASSISTS' THEN '配合' WHEN 'SUPERVISES' THEN '督促' ELSE '负责' END AS role,
  t.id AS duty,
  t.title AS title,
  r.written AS written,
  CASE r.basis WHEN 'stated' THEN '列明' WHEN 'inherited' THEN '沿用' WHEN 'subject' THEN '句意' ELSE '' END AS basis,
  r.quote AS quote
ORDER BY year, place, unit, role, r.notice, c.span_start, duty, basis
