// title: 一个单位与谁共同承担的职责最多
// params: unit string  # 单位全称或任一写法，如 大同市应急管理局
// returns: unit, partner, shared
MATCH (a:Department)-[:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]->(t:Duty)<-[:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]-(b:Department|UnitGroup)
WHERE (a.name = $unit OR $unit IN a.names) AND a.id <> b.id
RETURN
  a.name AS unit,
  b.name AS partner,
  count(DISTINCT t.id) AS shared
ORDER BY shared DESC, unit, partner
