// title: 各项职能在省、市、县各级历年承担的职责数
// params: function string = ''  # 职能，或单位的任一简称，如 应急局；空为全部
// returns: function, level, year, place, leads, duties
MATCH (f:Function)<-[:PERFORMS]-(u:Department)-[r:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]->(t:Duty), (u)-[:`IN`]->(j:Jurisdiction)
WHERE $function = '' OR f.name = $function OR $function IN f.aliases
RETURN
  f.name AS function,
  CASE j.level WHEN 'province' THEN '省' WHEN 'city' THEN '市' WHEN 'county' THEN '县' ELSE '其他' END AS level,
  t.year AS year,
  j.name AS place,
  count(DISTINCT CASE WHEN type(r) = 'LEADS' THEN t.id END) AS leads,
  count(DISTINCT t.id) AS duties
ORDER BY function, year, place, level
