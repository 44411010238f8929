"""Sentences that order a named unit: section Subjects of the guide."""

import pytest

from graph_build.extract.actions import action_roles
from tests.notices import case, claims, extraction, parsed, records


def _subjects(sentence: str) -> str:
    found = extraction(f"一、甲\n（一）乙。{sentence}").claims
    return " ".join(f"{claim.unit}/{claim.role}" for claim in found if claim.basis == "subject")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        case("must", "县应急局要制定清单。", "县应急局/joint"),
        case("should", "县应急局应当公布名单。", "县应急局/joint"),
        case("shall", "县应急局必须公布名单。", "县应急局/joint"),
        case("charge", "县应急局负责统筹。", "县应急局/joint"),
        case("future", "县应急局将开展检查。", "县应急局/joint"),
        case("plain", "县安委会每月至少召开一次会议。", "县安委会/joint"),
        case("by", "由县应急局负责，县公安局配合。", "县应急局/joint 县公安局/assist"),
        case("by-lead", "由县应急局牵头，县公安局配合。", "县应急局/lead 县公安局/assist"),
        case("by-within", "项目由县住建局负责审批。", "县住建局/joint"),
        case(
            "each its own",
            "能源、邮政管理部门以及电网企业分别负责电缆沟安全。",
            "能源/joint 邮政管理部门/joint 电网企业/joint",
        ),
        case("office behind", "县指挥部办公室接警后，应立即研判。", "县指挥部办公室/joint"),
        case("request", "请各乡镇于12月10日前报送总结。", "各乡镇/joint"),
        case("several", "各乡镇、各部门要加强领导。", "各乡镇/joint 各部门/joint"),
        case("no-separator", "各乡镇各单位要加强领导。", "各乡镇/joint 各单位/joint"),
        case("party-government", "党委政府要加强领导。", "党委/joint 政府/joint"),
        case("committee", "县委、县政府要加强领导。", "县委/joint 县政府/joint"),
        case("stems", "应急、公安等部门要加强执法。", "应急/joint 公安/joint"),
        case("township", "乡镇（街道）要开展排查。", "乡镇（街道）/joint"),
        case("after-lead-in", "要压实责任，县应急局要加强监管。", "县应急局/joint"),
        case("in-passing", "按照职责分工，县应急局要加强监管。", "县应急局/joint"),
        case("at-the-same-time", "同时，县教育局要加强宣传。", "县教育局/joint"),
        case("target", "高危行业企业达到三级以上标准。", "高危行业企业/joint"),
        case("enterprise", "各煤矿企业要加强管理。", "各煤矿企业/joint"),
        case("people-of-enterprise", "企业主要负责人要组织学习。", "企业主要负责人/joint"),
        case("responsible-units", "各责任单位要制定方案。", "各责任单位/joint"),
        case("with", "应急管理部门会同相关部门制定清单。", "应急管理部门/lead 相关部门/assist"),
        case(
            "by-with",
            "由行业主管部门会同县政府组织召开会议。",
            "行业主管部门/lead 县政府/assist",
        ),
        case("jointly", "县住建局联合县公安局开展执法。", "县住建局/lead 县公安局/assist"),
        case("consult", "县住建局商县公安局制定办法。", "县住建局/lead 县公安局/assist"),
        case(
            "must-with",
            "县应急局要会同县公安局、县住建局等部门制定方案。",
            "县应急局/lead 县公安局/assist 县住建局/assist",
        ),
        case("second-name", "县应急局（县安委办）要统筹协调。", "县应急局（县安委办）/joint"),
        case("mine-must", "煤矿必须达到二级标准。", "煤矿/joint"),
        case(
            "lead-then-with",
            "县应急局牵头，会同县公安局制定方案。",
            "县应急局/lead 县公安局/assist",
        ),
        case(
            "organise",
            "县应急局组织县公安局开展演练。",
            "县应急局/lead 县公安局/assist",
        ),
        case("police", "公安机关要依法查处。", "公安机关/joint"),
        case(
            "stems-with-tail",
            "自然资源、水利、气象部门要加强会商。",
            "自然资源/joint 水利/joint 气象部门/joint",
        ),
        case(
            "remark-in-brackets",
            "县安全生产委员会（以下简称县安委会）要抓好。",
            "县安全生产委员会/joint",
        ),
    ],
)
def test_subject_of_an_order_is_responsible(sentence: str, expected: str) -> None:
    assert _subjects(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        case("whole-sentence", "各地要加强领导。", "各地/joint"),
        case("regions", "各地区、各有关部门要加强领导。", "各地区/joint 各有关部门/joint"),
        case("no-mark", "各地各有关部门应当完善网络。", "各地/joint 各有关部门/joint"),
        case("neighbours", "相邻地区应当建立联动机制。", "相邻地区/joint"),
        case("provinces", "由省（区、市）给予奖励。", "省（区、市）/joint"),
        case("zones", "乡镇（街道）、开发区、景区等应当落实专人。",
             "乡镇（街道）/joint 开发区/joint 景区/joint"),
        case("one-set", "各有关部门和单位要加强保障。", "各有关部门和单位/joint"),
        case("and-its", "县政府及其有关部门要加强监测。", "县政府/joint 有关部门/joint"),
        case("either", "由省政府或者省政府确定的部门制定。",
             "省政府/joint 省政府确定的部门/joint"),
        case("new-stems", "公安、交通运输、水利、移民等部门要加强会商。",
             "公安/joint 交通运输/joint 水利/joint 移民/joint"),
        case("two-stems", "财政和审计部门应当监督使用。", "财政/joint 审计部门/joint"),
        case("next-clause", "负有安全监管职责的部门，要在方案中细化措施。",
             "负有安全监管职责的部门/joint"),
        case("as-one-who", "各县政府作为责任主体，要落实经费。", "各县政府/joint"),
        case("separate-clauses", "各乡镇，县直各部门要加强领导。", "各乡镇/joint 县直各部门/joint"),
        case("after-an-event", "事故发生后县政府应当立即启动预案。", "县政府/joint"),
        case("by-a-date", "2025年6月底前县住建局要完成改造。", "县住建局/joint"),
        case("each-its-time", "县委每季、县政府每月召开会议。", "县委/joint 县政府/joint"),
        case("first", "一是县应急局要抓好落实。", "县应急局/joint"),
        case("on-report", "县应急局接到报告后，要立即核实。", "县应急局/joint"),
        case("condition-of-own", "生产经营单位发现重大隐患的，应当立即报告。",
             "生产经营单位/joint"),
        case("member-units", "其中，公安部负责打击犯罪；国家卫生健康委负责医疗救治。",
             "公安部/joint 国家卫生健康委/joint"),
        case("named-by-task", "审计部门要加强审计。", "审计部门/joint"),
        case("attribute-names", "指定的加工企业必须服从调度。", "指定的加工企业/joint"),
        case("with-individuals", "有关单位和个人应当予以配合。", "有关单位/assist"),
        case("with-others-far-on", "县粮食局负责执行，商县交通局安排运输。",
             "县粮食局/joint 县粮食局/lead 县交通局/assist"),
        case("with-and-own", "县委宣传部会同县应急局制定预案，负责组织发布信息。",
             "县委宣传部/lead 县委宣传部/joint 县应急局/assist"),
        case("with-no-first", "会同县委党校集中开展培训。", "县委党校/assist"),
        case("consults", "县供电公司与县工信局协商制定办法。", "县供电公司/lead 县工信局/assist"),
        case("and-with", "县供电公司与县工信局完成协议。", "县供电公司/joint 县工信局/joint"),
        case("long-list", "应急管理部会同财政部、公安部、交通运输部、水利部等构建体系。",
             "应急管理部/lead 财政部/assist 公安部/assist 交通运输部/assist 水利部/assist"),
        case("leading-work", "县应急局要继续做好牵头工作，完善机制。",
             "县应急局/lead 县应急局/joint"),
        case("within-duties", "其他有关部门在指挥部统一领导下，做好相关配合工作。",
             "其他有关部门/assist"),
        case("takes-part", "县武装部负责集结，县医院参加救护。", "县武装部/joint 县医院/assist"),
        case("takes-part-alone", "县总工会参加事故调查。", "县总工会/joint"),
        case("supports", "由县卫健局负责，县公安局支持配合。", "县卫健局/joint 县公安局/assist"),
        case("by-duties", "县政府负责，有关部门按职责分工密切配合。",
             "县政府/joint 有关部门/assist"),
        case("result-follows", "县气象局予以配合，监测结果及时报送。", "县气象局/assist"),
        case("on-alarm", "县公安局接警后，应迅速赶赴现场。", "县公安局/joint"),
        case("seat", "县指挥部办公室设在县应急局，承担日常工作。", "县指挥部办公室/joint"),
        case("group", "水情测报组滚动预报。", "水情测报组/joint"),
        case("each-year", "县委理论学习中心组每年安排两次学习。", "县委理论学习中心组/joint"),
        case("industries", "矿山、金属冶炼等企业必须建立队伍。", "矿山、金属冶炼等企业/joint"),
        case("with-people", "村委会、网格员、志愿者等要参与排查。", "村委会/joint"),
        case("person-of-unit", "事故单位负责人应当立即报告。", "事故单位负责人/joint"),
        case("in-charge-of-all", "各乡镇政府对本地工作负总责。", "各乡镇政府/lead"),
        case("as-leader", "县城管局作为牵头部门，负责统筹。", "县城管局/lead"),
        case("label-of-last", "各乡镇、各牵头单位要报送情况。", "各乡镇/joint 各牵头单位/lead"),
        case("by-as", "考核结果由县委组织部作为评价依据。", "县委组织部/joint"),
        case("verb-in-name", "县社区筹建办要提醒居民。", "县社区筹建办/joint"),
        case("mutual", "公安、教育等部门要开展宣传，密切配合。", "公安/joint 教育/joint"),
        case("levels", "市、县财政部门要保障经费。", "市、县财政部门/joint"),
        case("levels-of-party", "市级、县级党委和政府要负责。", "市级、县级党委/joint 政府/joint"),
        case("levels-of-stems", "省、自治区、直辖市水利、气象部门应当会商。",
             "省、自治区、直辖市水利/joint 气象部门/joint"),
        case("each-level", "乡镇、村（社区）依托力量组建队伍。", "乡镇/joint 村（社区）/joint"),
        case("levels-of-a-region", "盟市、旗县（市、区）人民政府参照执行。",
             "盟市、旗县（市、区）人民政府/joint"),
        case("bureaus", "发改、经贸等局依职责协助治超。", "发改/assist 经贸/assist"),
        case("in-charge-of-organising", "县委宣传部负责组织新闻媒体做好报道。",
             "县委宣传部/joint"),
        case("bare-office", "专班办公室设在县城管局，负责统筹。", "专班办公室/joint"),
        case("short-verb-in-name", "商务部门要加强指导。", "商务部门/joint"),
        case("government-before-stems", "县级以上政府交通运输、公安等部门要加强监管。",
             "县级以上政府交通运输/joint 公安/joint"),
        case("residents", "村（居）委会要参与排查。", "村（居）委会/joint"),
        case("each-leads", "县发改局、县工信局分别牵头两类整治。", "县发改局/lead 县工信局/lead"),
        case("urges-only", "各部门要督促企业加大投入，严格执行规定。", "各部门/supervise"),
    ],
)  # fmt: skip
def test_habits_of_plans_and_opinions(sentence: str, expected: str) -> None:
    found = dict.fromkeys(_subjects(sentence).split())
    assert sorted(found) == sorted(expected.split())


@pytest.mark.parametrize(
    "sentence",
    [
        case("may", "县政府可以根据实际制定办法。"),
        case("may-by", "可由县政府报请市政府批准。"),
        case("made-of", "建立由县应急局牵头的协调机制，统筹推进工作。"),
        case("formed-by", "形成由牵头部门组织推动、各部门齐抓共管的责任体系。"),
        case("result-counted", "各责任单位落实整治情况纳入年度考核。"),
        case("nominal", "各部门制定的方案要报县安委办。"),
        case("support", "支持优势企业开展研究。"),
        case("encourages-with-attribute", "鼓励符合条件的银行扩大贷款。"),
        case("media", "推动在县级电视等媒体设置专栏。"),
        case("goods", "企业从境外进口的货物，免于提交证件。"),
        case("principle", "按照在国家调控下，省级政府对本地区工作负责的原则，制定预案。"),
        case("study", "研究决定县政府提出的事项。"),
        case("obey", "服从现场指挥部统一调度。"),
        case("quickly", "迅速执行县指挥部下达的指令。"),
        case("announced", "县指挥部主要采取以下措施："),
        case("plan-of", "县级政府应急预案由总体预案和专项预案组成。"),
        case("all-year", "各乡镇全年不得发生较大事故。"),
        case("members", "县住建局、县公安局等为成员单位。"),
        case("applies", "本意见适用于全县各类园区管理行为。"),
        case("task-force-of", "由县应急局牵头的专班要发挥作用。"),
        case("pattern-of", "健全组织部门牵头抓总的格局。"),
        case("chiefs-of-party", "各级党政主要负责人要亲自抓。"),
        case("chief", "各成员单位主要负责人要到岗。"),
    ],
)
def test_what_only_looks_like_an_order_is_none(sentence: str) -> None:
    assert _subjects(sentence) == ""


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        case("lead", "县应急局牵头建立机制。", "县应急局/lead"),
        case("assist", "县住建局要配合县公安局开展检查。", "县住建局/assist"),
        case("help", "县住建局协助县公安局开展检查。", "县住建局/assist"),
        case("urge", "县住建局要督促企业落实责任。", "县住建局/supervise"),
        case("guide-enterprises", "县住建局要指导企业加强管理。", "县住建局/supervise"),
        case("guide-governments", "县住建局要指导各乡镇开展排查。", "县住建局/joint"),
        case("hang", "监管部门要挂牌督办。", "监管部门/joint"),
        case("take-the-lead", "县应急局带头落实制度。", "县应急局/joint"),
        case(
            "both",
            "县住建局开展检查，督促企业整改。",
            "县住建局/joint 县住建局/supervise",
        ),
        case("assisting-label", "各配合单位要积极行动。", "各配合单位/assist"),
        case("leading-label", "各牵头单位要及时调度。", "各牵头单位/lead"),
        case(
            "label-of-list",
            "应急、公安等“七进”牵头单位要建立阵地。",
            "应急/lead 公安/lead 牵头单位/lead",
        ),
    ],
)
def test_action_gives_the_role(sentence: str, expected: str) -> None:
    found = _subjects(sentence).replace("“七进”", "")
    assert found == expected


@pytest.mark.parametrize(
    "sentence",
    [
        case("made up of", "指挥部由县公安局及县政府负责同志等组成。"),
        case("set phrase", "请各乡镇结合实际，抓好落实。"),
        case("copied to", "考核结果抄送县委组织部。"),
        case("urge", "督促企业落实主体责任。"),
        case("push", "推动县应急局加强执法。"),
        case("guide", "指导各乡镇开展演练。"),
        case("encourage", "鼓励社会单位安装设施。"),
        case("support", "支持各企业开展研究。"),
        case("organise", "组织各部门开展演练。"),
        case("lead-on", "引导企业加强管理。"),
        case("propose", "提请县政府召开会议。"),
        case("role-of", "发挥县消防救援大队作用。"),
        case("towards", "对县应急局要加强监督。"),
        case("report-to", "向县应急局报告。"),
        case("with", "与县应急局建立联动。"),
        case("rely", "依托县应急局建立平台。"),
        case("through", "通过县应急局开展培训。"),
        case("ensure", "确保县应急局按时完成。"),
        case("demand", "要求县应急局加强调度。"),
        case("fields", "各行业领域要加强监管。"),
        case("level", "市级要加强统筹。"),
        case("place", "全县要加强领导。"),
        case("each-village", "每个村至少建立1处微型消防站。"),
        case("attribute", "健全组织部门牵头抓总的格局。"),
        case("attribute-of-mechanism", "建立县应急局牵头的机制。"),
        case("attribute-of-project", "县住建局审批的项目要加快。"),
        case("having", "有县应急局参加的会议要记录。"),
        case("without", "未经县住建局批准不得施工。"),
        case("person-of-government", "县政府负责人要带队检查。"),
        case("party-cadres", "党政领导干部要深入一线。"),
        case("director", "县应急局局长要带队检查。"),
        case("chair", "县安委会主任要亲自部署。"),
        case("head-of-bureau", "县应急局负责人要到场。"),
        case("prohibition-not", "县应急局不得推诿。"),
        case("prohibition", "各单位严禁违规作业。"),
        case("no-subject", "要制定清单，落实责任。"),
    ],
)
def test_who_is_not_ordered_is_no_subject(sentence: str) -> None:
    assert _subjects(sentence) == ""


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("要制定清单", ("joint",)),
        ("牵头建立机制", ("lead",)),
        ("要配合做好工作", ("assist",)),
        ("督促企业整改", ("supervise",)),
        ("开展检查，督促企业整改", ("joint", "supervise")),
        ("指导乡镇开展排查", ("joint",)),
    ],
)
def test_roles_are_those_of_the_clauses_in_order(action: str, expected: tuple[str, ...]) -> None:
    assert action_roles(action, 0, len(action)) == expected


def test_quote_runs_from_the_unit_to_the_end_of_the_action() -> None:
    notice = "一、甲\n（一）乙。要压实责任，县应急局要调度，每月通报。县公安局要执法。"
    text = parsed(notice).text.text
    quotes = [text[c.quote_start : c.quote_end] for c in extraction(notice).claims]
    assert quotes == ["县应急局要调度，每月通报", "县公安局要执法"]


def test_quote_ends_before_what_the_next_is_to_do() -> None:
    found = records("一、甲\n（一）乙。房建由住建局负责；水利由水利局负责。").assignments
    assert [each.evidence.quote for each in found] == ["住建局负责", "水利局负责"]


def test_duty_of_a_subject_is_the_lowest_item_that_holds_it() -> None:
    body = "一、甲\n（一）乙。县应急局要开会。\n1.县公安局要执法。\n2.抓好丙。"
    assert claims(body, "subject") == ["一/（一） 县应急局 joint", "一/（一）/1 县公安局 joint"]


def test_subject_stands_beside_a_list() -> None:
    body = "一、甲\n（一）乙。县应急局要开会。（县公安局负责）"
    assert claims(body, "stated", "subject") == [
        "一/（一） 县公安局 joint",
        "一/（一） 县应急局 joint",
    ]


def test_words_of_a_list_are_no_subject() -> None:
    assert claims("一、甲\n（一）乙。抓乙。（县应急局负责，县公安局配合）", "subject") == []
