// title: 一个年度写入、另一年度未写的行动、原则和制度
// params: year int = 2026  # 写入的年度
// params: other_year int = 2023  # 未写的年度
// returns: campaign, kind, year, duties
MATCH (x:Campaign)<-[:IMPLEMENTS]-(t:Duty)
WHERE t.year = $year AND NOT EXISTS { MATCH (x)<-[:IMPLEMENTS]-(o:Duty) WHERE o.year = $other_year }
RETURN
  x.name AS campaign,
  x.kind AS kind,
  t.year AS year,
  count(DISTINCT t.id) AS duties
ORDER BY duties DESC, campaign, kind
