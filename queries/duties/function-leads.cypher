// title: 一项职能历年各地牵头的全部职责
// params: function string  # 职能，或单位的任一名称、简称、旧称，如 应急管理、应急局、安监局
// returns: year, place, duty, title, unit, written, basis, quote
MATCH (f:Function)<-[:PERFORMS]-(u:Department)-[r:LEADS]->(t:Duty)
WHERE f.name = $function OR $function IN f.aliases
  OR EXISTS { MATCH (f)<-[:PERFORMS]-(x:Department) WHERE x.name = $function OR $function IN x.names }
MATCH (t)-[:STATED_IN]->(c:Clause), (n:Notice)-[:APPLIES_TO]->(j:Jurisdiction)
WHERE n.id = r.notice
RETURN
  t.year AS year,
  j.name AS place,
  t.id AS duty,
  t.title AS title,
  u.name AS unit,
  r.written AS written,
  CASE r.basis WHEN 'stated' THEN '列明' WHEN 'inherited' THEN '沿用' WHEN 'subject' THEN '句意' ELSE '' END AS basis,
  r.quote AS quote
ORDER BY year, place, n.id, c.span_start, duty, unit, basis
