// title: 词典未收录的单位，及其职责和原文
// returns: unit, role, duty, title, quote
MATCH (u:Department)-[r:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]->(t:Duty)
WHERE u.in_lexicon = false
RETURN
  u.name AS unit,
  CASE type(r) WHEN 'LEADS' THEN '牵头' WHEN 'ASSISTS' THEN '配合' WHEN 'SUPERVISES' THEN '督促' ELSE '负责' END AS role,
  t.id AS duty,
  t.title AS title,
  r.quote AS quote
ORDER BY unit, duty, role, r.span_start
