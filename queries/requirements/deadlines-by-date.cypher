// title: 各项职责的完成时限，按日期排列（没有日期的不列）
// params: year string = ''  # 时限所在的年，如 2025；空为全部
// params: until string = '9999-12-31'  # 截至哪一天（含），如 2025-06-30
// params: place string = ''  # 地方，如 安泽县；空为全部
// returns: deadline, place, duty, title, quote
MATCH (t:Duty)-[:STATED_IN]->(c:Clause)-[:PART_OF*1..8]->(n:Notice)-[:APPLIES_TO]->(j:Jurisdiction)
WHERE $place = '' OR j.name = $place OR j.name STARTS WITH $place
UNWIND t.deadlines AS entry
WITH t, c, n, j, head(split(entry, '｜')) AS deadline, last(split(entry, '｜')) AS quote
WHERE deadline <> '' AND deadline STARTS WITH $year AND deadline <= $until
RETURN
  deadline AS deadline,
  j.name AS place,
  t.id AS duty,
  t.title AS title,
  quote AS quote
ORDER BY deadline, place, n.id, c.span_start, duty, quote
