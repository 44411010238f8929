"""A second set of lists of the genre, annotated before it was first read."""

import pytest

from tests.notices import case, extraction


def _listed(words: str) -> str:
    found = extraction(f"一、甲\n（一）乙。抓好乙。{words}\n（二）丙。抓好丙。").claims
    return " ".join(
        f"{claim.unit}/{claim.role}"
        for claim in found
        if claim.basis == "stated" and claim.duty == "一/（一）"
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        case(
            "zone-and-towns",
            "（责任单位：经开区管委会、高铁新区管委会、各镇街）",
            "经开区管委会/joint 高铁新区管委会/joint 各镇街/joint",
        ),
        case(
            "lead-and-joint-labels",
            "（牵头单位：区建设交通委；责任单位：区房管局、区绿化市容局、各街道办事处、镇政府）",
            "区建设交通委/lead 区房管局/joint 区绿化市容局/joint 各街道办事处、镇政府/joint",
        ),
        case(
            "by-division",
            "（师市发展改革委、师市商务局按任务分工负责，2023年6月底前取得阶段性成效）",
            "师市发展改革委/joint 师市商务局/joint",
        ),
        case(
            "lead-with-others",
            "（盟应急管理局牵头，盟能源局、盟林草局、盟气象局等部门单位配合，各旗县市区落实）",
            "盟应急管理局/lead 盟能源局/assist 盟林草局/assist 盟气象局/assist 各旗县市区/joint",
        ),
        case(
            "everyone",
            "（责任单位：各级各部门）",
            "各级各部门/joint",
        ),
        case(
            "members-each",
            "（责任单位：州安委会成员单位，各县市安委会）",
            "州安委会成员单位/joint 各县市安委会/joint",
        ),
        case(
            "offices-of-commissions",
            "（市道安办、市消安办、市建安办按职责负责）",
            "市道安办/joint 市消安办/joint 市建安办/joint",
        ),
        case(
            "two-sentences",
            "（县住建局牵头负责。县财政局、县发改局配合。）",
            "县住建局/lead 县财政局/assist 县发改局/assist",
        ),
        case(
            "colon-in-half-width-and-dots",
            "\n责任单位:县水利局;县农业农村局;县气象局",
            "县水利局/joint 县农业农村局/joint 县气象局/joint",
        ),
        case(
            "bracketed-label",
            "\n（牵头单位）县文旅局\n（配合单位）县市场监管局、县公安局",
            "县文旅局/lead 县市场监管局/assist 县公安局/assist",
        ),
        case(
            "dash",
            "——责任单位：县卫健局",
            "县卫健局/joint",
        ),
        case(
            "numbered-labels",
            "\n责任单位及职责：县教育局负责校园，县民政局负责养老院",
            "县教育局/joint 县民政局/joint",
        ),
        case(
            "responsible-with-person",
            "（责任单位：县司法局；责任人：李某某；联系电话：5550102；完成时限：10月底）",
            "县司法局/joint",
        ),
        case(
            "enterprise-does-bureau-sees",
            "（各危险化学品企业落实，县应急局督促检查）",
            "各危险化学品企业/joint 县应急局/supervise",
        ),
        case(
            "trade-departments",
            "（各行业主管部门牵头，属地镇（街道）配合）",
            "各行业主管部门/lead 属地镇（街道）/assist",
        ),
        case(
            "provincial-stationed",
            "（省委编办、省委政法委、省高院、省检察院、省公安厅负责）",
            "省委编办/joint 省委政法委/joint 省高院/joint 省检察院/joint 省公安厅/joint",
        ),
        case(
            "central-organs",
            "（中央网信办、最高人民法院、最高人民检察院、公安部按职责分工负责）",
            "中央网信办/joint 最高人民法院/joint 最高人民检察院/joint 公安部/joint",
        ),
        case(
            "provinces",
            "（各省级人民政府负责，国家发展改革委加强指导）",
            "各省级人民政府/joint 国家发展改革委/joint",
        ),
        case(
            "provinces-and-corps",
            "（各省、自治区、直辖市人民政府和新疆生产建设兵团负责）",
            "各省、自治区、直辖市人民政府/joint 新疆生产建设兵团/joint",
        ),
        case(
            "municipality",
            "（市住房城乡建设管理委牵头，市道路运输局、申通地铁集团、各区政府配合）",
            "市住房城乡建设管理委/lead 市道路运输局/assist 申通地铁集团/assist 各区政府/assist",
        ),
        case(
            "joint-three",
            "（市委宣传部、市应急局会同市教育局等部门组织实施）",
            "市委宣传部/lead 市应急局/lead 市教育局/assist",
        ),
        case("alone-in-square", "【县数据局】", "县数据局/joint"),
        case(
            "and-in-front-of-the-last",
            "（由县城管局、县住建局和各社区负责）",
            "县城管局/joint 县住建局/joint 各社区/joint",
        ),
        case(
            "lead-and-main",
            "（县农业农村局总牵头，县水产中心主责，各乡镇配合）",
            "县农业农村局/lead 县水产中心/lead 各乡镇/assist",
        ),
        case(
            "list-then-remark",
            "（县林草局负责，含国有林场）",
            "县林草局/joint",
        ),
        case(
            "fire-and-police",
            "（区消防救援大队、公安区分局、各派出所负责）",
            "区消防救援大队/joint 公安区分局/joint 各派出所/joint",
        ),
        case(
            "stray-mark",
            "（县交通局|县公安局·县农机中心负责）",
            "县交通局/joint 县公安局/joint 县农机中心/joint",
        ),
        case(
            "slip-in-label",
            "（牵头单位：县商务局：配合单位：县消防大队）",
            "县商务局/lead 县消防大队/assist",
        ),
        case(
            "no-unit-in-label",
            "（责任：县粮储中心）",
            "县粮储中心/joint",
        ),
        case(
            "others",
            "（县工信局牵头，其他各成员单位按照职责分工配合）",
            "县工信局/lead 其他各成员单位/assist",
        ),
    ],
)
def test_list_of_the_second_set_is_read(words: str, expected: str) -> None:
    assert _listed(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        case("grid", "（网格长负责）"),
        case("enterprise-type", "（粉尘涉爆、深井铸造、高温熔融金属）"),
        case("quantity", "（其中县级3家、乡镇级12家）"),
        case("document", "（川安办〔2022〕9号）"),
        case("law", "（《中华人民共和国安全生产法》第二十条）"),
        case("unit-as-place", "（地点：县应急局三楼会议室）"),
        case("sender", "（报送邮箱：example@example.com）"),
        case("who-does", "（谁检查、谁签字、谁负责）"),
        case("province-names", "（云南、贵州、四川）"),
        case("form", "（格式见附件2，加盖公章）"),
    ],
)
def test_what_is_no_list_of_the_second_set_gives_no_record(words: str) -> None:
    assert _listed(words) == ""
