// title: 一项职能涉及哪些行业领域，各有多少职责
// params: function string  # 职能，或单位的任一名称、简称、旧称，如 应急管理、应急局
// returns: industry, leads, duties
MATCH (f:Function)<-[:PERFORMS]-(:Department)-[r:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]->(t:Duty)-[:IN_INDUSTRY]->(x:Industry)
WHERE f.name = $function OR $function IN f.aliases
RETURN
  x.name AS industry,
  count(DISTINCT CASE WHEN type(r) = 'LEADS' THEN t.id END) AS leads,
  count(DISTINCT t.id) AS duties
ORDER BY duties DESC, industry
