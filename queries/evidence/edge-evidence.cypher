// title: 一条责任关系的依据：原文，以及它所在的条款逐级到文件
// params: unit string  # 单位全称，或文件中的任一写法
// params: duty string  # 职责标识，如 大同市2026/三/（八）
// returns: role, unit, written, basis, rule, quote, clause, heading, notice, number, file, span_start, span_end
MATCH (u:Department|UnitGroup)-[r:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]->(t:Duty)
WHERE (u.name = $unit OR $unit IN u.names) AND t.id = $duty
MATCH (n:Notice)
WHERE n.id = r.notice
OPTIONAL MATCH (e:Clause)
WHERE e.id = r.notice + '/' + r.clause
OPTIONAL MATCH (e)-[:PART_OF*0..8]->(c:Clause)
RETURN
  CASE type(r) WHEN 'LEADS' THEN '牵头' WHEN 'ASSISTS' THEN '配合' WHEN 'SUPERVISES' THEN '督促' ELSE '负责' END AS role,
  u.name AS unit,
  r.written AS written,
  CASE r.basis WHEN 'stated' THEN '列明' WHEN 'inherited' THEN '沿用' WHEN 'subject' THEN '句意' ELSE '' END AS basis,
  r.rule AS rule,
  r.quote AS quote,
  c.path AS clause,
  c.heading AS heading,
  n.title AS notice,
  n.number AS number,
  n.file AS file,
  r.span_start AS span_start,
  r.span_end AS span_end
ORDER BY role, unit, basis, c.span_start, size(c.path)
