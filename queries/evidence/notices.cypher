// title: 图谱中的全部文件
// returns: year, place, notice, number, title, issuer, issued_on, duties, assigned
MATCH (n:Notice)-[:APPLIES_TO]->(j:Jurisdiction)
RETURN
  n.year AS year,
  j.name AS place,
  n.id AS notice,
  n.number AS number,
  n.title AS title,
  n.issuer AS issuer,
  n.issued_on AS issued_on,
  COUNT { MATCH (n)<-[:PART_OF*1..8]-(:Clause)<-[:STATED_IN]-(:Duty) } AS duties,
  COUNT {
    MATCH (n)<-[:PART_OF*1..8]-(:Clause)<-[:STATED_IN]-(t:Duty)
    WHERE EXISTS { MATCH (t)<-[:LEADS|ASSISTS|RESPONSIBLE_FOR|SUPERVISES]-() }
  } AS assigned
ORDER BY year, place, notice
