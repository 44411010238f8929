// title: 两个以上单位负责、却没有写明谁牵头的职责
// params: year int = 0  # 年度，0 为全部
// returns: year, place, duty, title, units, unit, written, basis, quote
MATCH (t:Duty)<-[:RESPONSIBLE_FOR]-(v:Department|UnitGroup)
WHERE ($year = 0 OR t.year = $year) AND NOT EXISTS { MATCH (t)<-[:LEADS]-() }
WITH t, count(DISTINCT v.id) AS units
WHERE units > 1
MATCH (t)<-[r:RESPONSIBLE_FOR]-(u:Department|UnitGroup), (t)-[:STATED_IN]->(c:Clause), (n:Notice)-[:APPLIES_TO]->(j:Jurisdiction)
WHERE n.id = r.notice
RETURN
  t.year AS year,
  j.name AS place,
  t.id AS duty,
  t.title AS title,
  units AS units,
  u.name AS unit,
  r.written AS written,
  CASE r.basis WHEN 'stated' THEN '列明' WHEN 'inherited' THEN '沿用' WHEN 'subject' THEN '句意' ELSE '' END AS basis,
  r.quote AS quote
ORDER BY year, place, n.id, c.span_start, duty, unit, basis
