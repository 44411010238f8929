// title: 有两个以上牵头单位的职责
// params: year int = 0  # 年度，0 为全部
// returns: year, place, duty, title, leads, unit, written, basis, quote
MATCH (t:Duty)<-[:LEADS]-(v:Department|UnitGroup)
WHERE $year = 0 OR t.year = $year
WITH t, count(DISTINCT v.id) AS leads
WHERE leads > 1
MATCH (t)<-[r:LEADS]-(u:Department|UnitGroup), (t)-[:STATED_IN]->(c:Clause), (n:Notice)-[:APPLIES_TO]->(j:Jurisdiction)
WHERE n.id = r.notice
RETURN
  t.year AS year,
  j.name AS place,
  t.id AS duty,
  t.title AS title,
  leads AS leads,
  u.name AS unit,
  r.written AS written,
  CASE r.basis WHEN 'stated' THEN '列明' WHEN 'inherited' THEN '沿用' WHEN 'subject' THEN '句意' ELSE '' END AS basis,
  r.quote AS quote
ORDER BY year, place, n.id, c.span_start, duty, unit, basis
