// title: 一项职责所在的条款，逐级到文件
// params: duty string  # 职责标识，如 大同市2026/三/（八）
// returns: duty, clause, heading, text
MATCH (t:Duty)-[:STATED_IN]->(:Clause)-[:PART_OF*0..8]->(c:Clause)
WHERE t.id = $duty
RETURN
  t.id AS duty,
  c.path AS clause,
  c.heading AS heading,
  c.text AS text
ORDER BY duty, size(c.path), clause
