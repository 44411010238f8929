// title: 共同职责最多的单位两两组合（前二十对）
// params: place string = ''  # 地方，如 大同市；空为全部
// returns: place, unit, partner, shared
MATCH (j:Jurisdiction)<-[:`IN`]-(a:Department)-[:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]->(t:Duty)<-[:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]-(b:Department)
WHERE a.id < b.id AND ($place = '' OR j.name = $place OR j.name STARTS WITH $place)
RETURN
  j.name AS place,
  a.name AS unit,
  b.name AS partner,
  count(DISTINCT t.id) AS shared
ORDER BY shared DESC, place, unit, partner
LIMIT 20
