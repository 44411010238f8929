// title: 与两个单位都有共同职责的单位：两者经由谁相连
// params: unit string  # 单位全称或任一写法
// params: partner string  # 另一单位的全称或任一写法
// returns: unit, between, partner, shared, shared_with_partner
MATCH (a:Department)-[:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]->(t:Duty)<-[:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]-(m:Department)
MATCH (m)-[:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]->(d:Duty)<-[:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]-(b:Department)
WHERE (a.name = $unit OR $unit IN a.names) AND (b.name = $partner OR $partner IN b.names)
  AND a.id <> b.id AND m.id <> a.id AND m.id <> b.id
RETURN
  a.name AS unit,
  m.name AS between,
  b.name AS partner,
  count(DISTINCT t.id) AS shared,
  count(DISTINCT d.id) AS shared_with_partner
ORDER BY shared DESC, shared_with_partner DESC, unit, between, partner
