// title: 一份文件的全部职责及其责任单位
// params: notice string  # 文件标识或文号，如 大同市2026
// returns: duty, title, role, unit, written, basis, quote
MATCH (t:Duty)-[:STATED_IN]->(c:Clause)-[:PART_OF*1..8]->(n:Notice)
WHERE n.id = $notice OR n.number = $notice
OPTIONAL MATCH (t)<-[r:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]-(u:Department|UnitGroup)
RETURN
  t.id AS duty,
  t.title AS title,
  CASE type(r) WHEN 'LEADS' THEN '牵头' WHEN 'ASSISTS' THEN '配合' WHEN 'SUPERVISES' THEN '督促' WHEN 'RESPONSIBLE_FOR' THEN '负责' ELSE '' END AS role,
  u.name AS unit,
  r.written AS written,
  CASE r.basis WHEN 'stated' THEN '列明' WHEN 'inherited' THEN '沿用' WHEN 'subject' THEN '句意' ELSE '' END AS basis,
  r.quote AS quote
ORDER BY n.id, c.span_start, duty, role, unit, basis
