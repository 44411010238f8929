// title: 各项行动、原则和制度首次与最近一次写入文件的年度
// params: kind string = ''  # campaign、principle、violation、object、system；空为全部
// returns: campaign, kind, first_year, last_year, duties
MATCH (x:Campaign)<-[:IMPLEMENTS]-(t:Duty)
WHERE $kind = '' OR x.kind = $kind
RETURN
  x.name AS campaign,
  x.kind AS kind,
  min(t.year) AS first_year,
  max(t.year) AS last_year,
  count(DISTINCT t.id) AS duties
ORDER BY first_year, last_year, campaign
