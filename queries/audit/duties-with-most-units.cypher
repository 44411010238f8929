// title: 责任单位最多的职责（前二十项）
// params: year int = 0  # 年度，0 为全部
// returns: year, duty, title, units
MATCH (t:Duty)<-[:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]-(u:Department|UnitGroup)
WHERE $year = 0 OR t.year = $year
RETURN
  t.year AS year,
  t.id AS duty,
  t.title AS title,
  count(DISTINCT u.id) AS units
ORDER BY units DESC, year, duty
LIMIT 20
