// title: 历年各地的行动、原则和制度，以及由谁落实（无责任单位的也列出）
// params: year int = 0  # 年度，0 为全部
// returns: year, place, campaign, kind, unit, leads, duties
MATCH (x:Campaign)<-[a:IMPLEMENTS]-(t:Duty), (n:Notice)-[:APPLIES_TO]->(j:Jurisdiction)
WHERE n.id = a.notice AND ($year = 0 OR t.year = $year)
OPTIONAL MATCH (t)<-[r:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]-(u:Department|UnitGroup)
RETURN
  t.year AS year,
  j.name AS place,
  x.name AS campaign,
  x.kind AS kind,
  u.name AS unit,
  count(DISTINCT CASE WHEN type(r) = 'LEADS' THEN t.id END) AS leads,
  count(DISTINCT t.id) AS duties
ORDER BY year, place, campaign, unit
