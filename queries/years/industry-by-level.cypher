// title: 一个行业领域在各级由哪些职能承担：市里交给谁，县里交给谁
// params: industry string  # 行业领域的名称或其他写法，如 城镇燃气
// returns: level, place, year, function, role, duties
MATCH (x:Industry)<-[:IN_INDUSTRY]-(t:Duty)<-[r:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]-(u:Department)-[:PERFORMS]->(f:Function), (u)-[:`IN`]->(j:Jurisdiction)
WHERE x.name = $industry OR $industry IN x.aliases
RETURN
  CASE j.level WHEN 'province' THEN '省' WHEN 'city' THEN '市' WHEN 'county' THEN '县' ELSE '其他' END AS level,
  j.name AS place,
  t.year AS year,
  f.name AS function,
  CASE type(r) WHEN 'LEADS' THEN '牵头' WHEN 'ASSISTS' THEN '配合' WHEN 'SUPERVISES' THEN '督促' ELSE '负责' END AS role,
  count(DISTINCT t.id) AS duties
ORDER BY level, place, year, function, role
