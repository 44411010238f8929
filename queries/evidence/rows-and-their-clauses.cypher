// title: 附件表格的行各重述哪一条，相似度低的在前
// params: notice string = ''  # 文件标识，如 岢岚县2023；空为全部
// returns: row, title, clause, heading, similarity
MATCH (t:Duty)-[r:SAME_AS]->(x:Duty)
WHERE $notice = '' OR r.notice = $notice
RETURN
  t.id AS row,
  t.title AS title,
  x.id AS clause,
  x.title AS heading,
  r.similarity AS similarity
ORDER BY similarity, row, clause
