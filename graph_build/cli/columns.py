"""Chinese words for people: heads of columns, roles, bases; JSON and CSV keep the names."""

HEADS = {
    "agreed": "一致",
    "assigned": "有责任单位的职责",
    "assists": "配合",
    "basis": "依据",
    "by": "分项",
    "campaign": "行动或制度",
    "campaign_quote": "行动或制度的原文",
    "clause": "条款",
    "context": "上下文",
    "count": "次数",
    "deadline": "完成时限",
    "duties": "职责数",
    "duty": "职责",
    "extra_per_1000": "每千字多出",
    "f1": "F1",
    "file": "来源文件",
    "found": "抽取",
    "found_role": "抽取的角色",
    "gold": "标注",
    "gold_role": "标注的角色",
    "hazard": "危险有害因素",
    "hazard_quote": "危险有害因素的原文",
    "heading": "条款标题",
    "industry": "行业领域",
    "industry_quote": "行业领域的原文",
    "issued_on": "成文日期",
    "issuer": "发文机关",
    "keywords": "关键词",
    "kind": "类别",
    "leads": "牵头",
    "name": "名称",
    "notice": "文件",
    "notices": "所在文件",
    "number": "文号",
    "params": "参数",
    "place": "地方",
    "precision": "准确率",
    "quote": "原文",
    "recall": "召回率",
    "responsible": "负责",
    "role": "角色",
    "rule": "判定规则",
    "source": "出处",
    "span_end": "终点",
    "span_start": "起点",
    "standard": "词典写作",
    "supervises": "督促",
    "text": "全文",
    "title": "标题",
    "type": "建议类型",
    "unit": "单位",
    "units": "单位数",
    "value": "取值",
    "writing": "写法",
    "written": "原文写法",
    "year": "年度",
}


ROLES = {"lead": "牵头", "assist": "配合", "joint": "负责", "supervise": "督促"}
BOUNDS = {
    "deadline": "完成时限",
    "ongoing": "持续推进",
    "within": "限时",
    "frequency": "频次",
    "target": "指标",
}
BASES = {"stated": "列明", "inherited": "沿用", "subject": "句意"}
KINDS = {
    "department": "部门",
    "government": "政府",
    "zone": "开发区",
    "body": "议事协调机构",
    "team": "队伍",
    "party": "党委机构",
    "mass": "群团组织",
    "enterprise": "企业",
    "group": "一组单位",
}
WRITINGS = {"lists": "名单", "subject": "句意"}

DISCOVERED = {
    "campaign": "行动或制度",
    "hazard": "危险有害因素",
    "industry": "行业领域",
    "instrument": "引用文件",
    "unit": "单位",
    "gap": "未能识别",
}
TYPES = KINDS | {
    "campaign": "行动",
    "principle": "原则",
    "violation": "违法违规",
    "object": "对象",
    "system": "制度",
    "hazard": "危险有害因素",
    "industry": "行业领域",
}


def head(column: str) -> str:
    """The column's Chinese head, or its own name."""
    return HEADS.get(column, column)
