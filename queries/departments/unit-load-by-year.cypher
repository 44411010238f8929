// title: 各单位历年承担的职责数，按牵头、配合、负责、督促分列
// params: unit string = ''  # 单位全称，或文件中的任一写法；空为全部
// params: year int = 0  # 年度，0 为全部
// returns: year, unit, leads, assists, responsible, supervises, duties
MATCH (u:Department|UnitGroup)-[r:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]->(t:Duty)
WHERE ($unit = '' OR u.name = $unit OR $unit IN u.names) AND ($year = 0 OR t.year = $year)
RETURN
  t.year AS year,
  u.name AS unit,
  count(DISTINCT CASE WHEN type(r) = 'LEADS' THEN t.id END) AS leads,
  count(DISTINCT CASE WHEN type(r) = 'ASSISTS' THEN t.id END) AS assists,
  count(DISTINCT CASE WHEN type(r) = 'RESPONSIBLE_FOR' THEN t.id END) AS responsible,
  count(DISTINCT CASE WHEN type(r) = 'SUPERVISES' THEN t.id END) AS supervises,
  count(DISTINCT t.id) AS duties
ORDER BY year, duties DESC, unit
