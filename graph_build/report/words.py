"""Chinese words for roles, bases and kinds of units, for people."""

ROLES = {"lead": "牵头", "assist": "配合", "joint": "负责", "supervise": "督促"}
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
