"""Lists as offices of many places write them, annotated by the guide before they were read."""

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
            "prefecture",
            "（责任单位：州公安局、州应急管理局、州市场监管局）",
            "州公安局/joint 州应急管理局/joint 州市场监管局/joint",
        ),
        case("autonomous-region", "（自治区住房和城乡建设厅负责）", "自治区住房和城乡建设厅/joint"),
        case(
            "district-centre",
            "（区城运中心、区应急局按职责分工负责，2018年3月底前完成）",
            "区城运中心/joint 区应急局/joint",
        ),
        case(
            "lead-assist-etc",
            "（市交通运输局牵头，市公安局、市文化广电旅游局等配合）",
            "市交通运输局/lead 市公安局/assist 市文化广电旅游局/assist",
        ),
        case(
            "joint-assist",
            "（县水利局、县农牧局负责，县气象局配合）",
            "县水利局/joint 县农牧局/joint 县气象局/assist",
        ),
        case("banner", "（旗应急管理局会同有关部门负责）", "旗应急管理局/lead 有关部门/assist"),
        case(
            "labels-deadline",
            "（牵头单位：州林草局；配合单位：州公安局、州气象局；完成时限：2021年4月底前）",
            "州林草局/lead 州公安局/assist 州气象局/assist",
        ),
        case(
            "labels-half-width-blank",
            "（牵头部门:市住房保障和房屋管理局 责任部门:市消防救援支队、各区人民政府）",
            "市住房保障和房屋管理局/lead 市消防救援支队/joint 各区人民政府/joint",
        ),
        case(
            "labels-as-marks",
            "\n【牵头单位】市商务局【配合单位】市公安局、市市场监管局【完成时限】2023年12月底前",
            "市商务局/lead 市公安局/assist 市市场监管局/assist",
        ),
        case("square", "[责任单位：师市应急局、各团场]", "师市应急局/joint 各团场/joint"),
        case(
            "bold-label",
            "\n**责任单位：** 高新区管委会、市生态环境局",
            "高新区管委会/joint 市生态环境局/joint",
        ),
        case(
            "tortoise-shell", "〔县经信局牵头，县能源中心配合〕", "县经信局/lead 县能源中心/assist"
        ),
        case(
            "host-cohost",
            "\n主办单位：市教体局；协办单位：市卫健委、团市委",
            "市教体局/lead 市卫健委/assist 团市委/assist",
        ),
        case(
            "responsible-body",
            "（责任主体：各开发区管委会、各旗县区人民政府）",
            "各开发区管委会/joint 各旗县区人民政府/joint",
        ),
        case(
            "taking-part",
            "（牵头单位：区商务委；参与单位：区公安分局、区城管执法局）",
            "区商务委/lead 区公安分局/assist 区城管执法局/assist",
        ),
        case(
            "supervising-label",
            "（责任单位：各镇；督导单位：县安委办）",
            "各镇/joint 县安委办/supervise",
        ),
        case("watching-label", "（监管单位：区城管委）", "区城管委/joint"),
        case(
            "stems",
            "（公安、交警、农机、文旅等部门按职责分工负责）",
            "公安/joint 交警/joint 农机/joint 文旅/joint",
        ),
        case(
            "second-name",
            "（县发改局（县粮食和物资储备局）牵头）",
            "县发改局（县粮食和物资储备局）/lead",
        ),
        case(
            "party",
            "（县委宣传部、县委网信办、县融媒体中心负责）",
            "县委宣传部/joint 县委网信办/joint 县融媒体中心/joint",
        ),
        case("corps", "（兵团应急管理局牵头，各师市配合）", "兵团应急管理局/lead 各师市/assist"),
        case(
            "streets-parks",
            "（各镇（街道）、开发区落实）",
            "各镇（街道）/joint 开发区/joint",
        ),
        case(
            "new-area",
            "（新区建设局、新区综合执法局负责）",
            "新区建设局/joint 新区综合执法局/joint",
        ),
        case(
            "by",
            "（由市水务局牵头，市应急局、市气象局配合）",
            "市水务局/lead 市应急局/assist 市气象局/assist",
        ),
        case(
            "together-with",
            "（市城市管理局联合市公安局负责）",
            "市城市管理局/lead 市公安局/assist",
        ),
        case(
            "etc-own-departments",
            "（市发展改革委、市工信局等市有关部门按职责分工负责）",
            "市发展改革委/joint 市工信局/joint",
        ),
        case(
            "districts-and-departments",
            "（各区县政府、市有关部门按职责分工负责）",
            "各区县政府/joint 市有关部门/joint",
        ),
        case(
            "ministries",
            "（国家发展改革委、应急管理部、国家能源局按职责分工负责）",
            "国家发展改革委/joint 应急管理部/joint 国家能源局/joint",
        ),
        case(
            "ministries-and-rail",
            "（交通运输部牵头，公安部、国铁集团、中国民航局配合）",
            "交通运输部/lead 公安部/assist 国铁集团/assist 中国民航局/assist",
        ),
        case(
            "local-governments",
            "（公安部、交通运输部等部门和地方各级人民政府负责）",
            "公安部/joint 交通运输部/joint 地方各级人民政府/joint",
        ),
        case(
            "state-council",
            "（国务院安委会办公室牵头，国务院安委会各成员单位按职责分工负责）",
            "国务院安委会办公室/lead 国务院安委会各成员单位/joint",
        ),
        case(
            "leagues-and-cities",
            "（各盟行政公署、市人民政府负责）",
            "各盟行政公署、市人民政府/joint",
        ),
        case(
            "districts-and-zones",
            "（各区（县、市）、开发区（新区、功能区）按职责负责）",
            "各区（县、市）/joint 开发区（新区、功能区）/joint",
        ),
        case(
            "utilities",
            "（国网龙山县供电公司、县自来水公司、县燃气公司负责）",
            "国网龙山县供电公司/joint 县自来水公司/joint 县燃气公司/joint",
        ),
        case(
            "vertical",
            "（省消防救援总队、省森林消防总队、省地震局、民航贵州监管局、省通信管理局负责）",
            "省消防救援总队/joint 省森林消防总队/joint 省地震局/joint 民航贵州监管局/joint "
            "省通信管理局/joint",
        ),
        case(
            "judicial",
            "（市法院、市检察院、市司法局负责）",
            "市法院/joint 市检察院/joint 市司法局/joint",
        ),
        case(
            "army",
            "（军分区、武警支队、各县（区）人武部配合）",
            "军分区/assist 武警支队/assist 各县（区）人武部/assist",
        ),
        case("stray-letter", "（县公安局J县交通局负责）", "县公安局/joint 县交通局/joint"),
        case("double-separator", "（县教育局、、县民政局负责）", "县教育局/joint 县民政局/joint"),
        case(
            "semicolon-for-colon",
            "（责任单位;县水务局、县气象局）",
            "县水务局/joint 县气象局/joint",
        ),
        case("stray-blank", "（县住建局，县城管局 负责）", "县住建局/joint 县城管局/joint"),
        case(
            "no-opening-bracket",
            "县水利局、县应急局按职责分工负责）",
            "县水利局/joint 县应急局/joint",
        ),
        case(
            "no-closing-bracket",
            "（责任单位：县水利局、县应急局",
            "县水利局/joint 县应急局/joint",
        ),
        case(
            "offices",
            "（市政府办公厅、市委编办、市财政局负责）",
            "市政府办公厅/joint 市委编办/joint 市财政局/joint",
        ),
        case("party-and-government", "（各乡镇党委、政府负责）", "各乡镇党委/joint 政府/joint"),
        case(
            "party-government-of-all-levels",
            "（地方各级党委政府负责）",
            "地方各级党委/joint 政府/joint",
        ),
        case(
            "committee-government",
            "（县委、县政府负责）",
            "县委/joint 县政府/joint",
        ),
        case(
            "traffic-police",
            "（牵头单位：市公安局交通管理支队）",
            "市公安局交通管理支队/lead",
        ),
        case(
            "supervise",
            "（市工业和信息化局、市国资委督促企业落实）",
            "市工业和信息化局/supervise 市国资委/supervise",
        ),
        case(
            "supervise-gas",
            "（市公用事业服务中心指导督促燃气企业落实）",
            "市公用事业服务中心/supervise",
        ),
        case(
            "with-object",
            "（区退役军人局、区人社局负责落实；区财政局负责经费保障）",
            "区退役军人局/joint 区人社局/joint 区财政局/joint",
        ),
        case(
            "deadline-first",
            "（完成时限：2022年10月；责任单位：市海洋发展局）",
            "市海洋发展局/joint",
        ),
        case("deadline-by-day", "（县农机中心负责，2021年11月20日前）", "县农机中心/joint"),
        case("deadline-report", "（县应急局负责，每月25日前报送）", "县应急局/joint"),
        case("deadline-stages", "（县住建局负责，分阶段推进）", "县住建局/joint"),
        case(
            "deadline-effect",
            "（县城管局负责，2025年6月30日前取得明显成效）",
            "县城管局/joint",
        ),
        case("deadline-and-on", "（县公安局负责，2025年12月底前完成，持续推进）", "县公安局/joint"),
        case("deadline-always", "（县公安局负责，常态化推进）", "县公安局/joint"),
        case(
            "overall",
            "（市安委办统筹，市级有关部门、各区县分工负责）",
            "市安委办/joint 市级有关部门/joint 各区县/joint",
        ),
        case("zhuze-xietong", "（市发改委主责，市财政局协同）", "市发改委/lead 市财政局/assist"),
        case(
            "discipline",
            "（县纪委监委、县委督查室负责）",
            "县纪委监委/joint 县委督查室/joint",
        ),
        case(
            "mass",
            "（县总工会牵头，团县委、县妇联、县科协、县残联、县红十字会、县工商联配合）",
            "县总工会/lead 团县委/assist 县妇联/assist 县科协/assist 县残联/assist "
            "县红十字会/assist 县工商联/assist",
        ),
        case(
            "scenic-areas",
            "（责任单位：各景区管委会、各民宿经营单位）",
            "各景区管委会/joint 各民宿经营单位/joint",
        ),
        case(
            "mines",
            "（省能源局牵头，国家矿山安全监察局贵州局、省应急厅配合，各产煤市落实）",
            "省能源局/lead 国家矿山安全监察局贵州局/assist 省应急厅/assist 各产煤市/joint",
        ),
        case("southern-grid", "（南方电网昆明供电局负责）", "南方电网昆明供电局/joint"),
        case(
            "supervise-enterprises",
            "（市轨道交通集团、市公交集团负责，市交通局督促）",
            "市轨道交通集团/joint 市公交集团/joint 市交通局/supervise",
        ),
        case("streets-and-towns", "（区应急局牵头，各街镇具体负责）", "区应急局/lead 各街镇/joint"),
        case(
            "three-labels",
            "\n牵头单位：市数据局\n责任单位：市公安局、市通信发展办\n协同单位：各运营商",
            "市数据局/lead 市公安局/joint 市通信发展办/joint 各运营商/assist",
        ),
        case(
            "etc-departments-then-governments",
            "（市水利局、市应急局等部门，各县区政府、管委会负责）",
            "市水利局/joint 市应急局/joint 各县区政府/joint 管委会/joint",
        ),
        case("etc-related", "（市应急管理局等有关部门负责，长期坚持）", "市应急管理局/joint"),
        case(
            "own-offices",
            "（责任单位：局机关各科室、局属各单位）",
            "局机关各科室/joint 局属各单位/joint",
        ),
        case(
            "long-stems",
            "（林业和草原、自然资源、水利、应急等部门按职责负责）",
            "林业和草原/joint 自然资源/joint 水利/joint 应急/joint",
        ),
        case(
            "and-related-units",
            "（县文旅广体局牵头，县公安局及各有关单位配合）",
            "县文旅广体局/lead 县公安局/assist 各有关单位/assist",
        ),
        case(
            "position",
            "（市文旅局、市公安局、市消防救援支队。排在第一位的为牵头单位，下同）",
            "市文旅局/lead 市公安局/joint 市消防救援支队/joint",
        ),
        case(
            "schools",
            "（市教育局牵头，各高等院校、市人力资源社会保障局配合）",
            "市教育局/lead 各高等院校/assist 市人力资源社会保障局/assist",
        ),
        case(
            "insurers",
            "（市金融监管分局、各承保机构负责）",
            "市金融监管分局/joint 各承保机构/joint",
        ),
        case(
            "cooperatives-tobacco-post",
            "（县供销社、县烟草局、县邮政分公司按职责分工负责）",
            "县供销社/joint 县烟草局/joint 县邮政分公司/joint",
        ),
        case(
            "station-offices",
            "（各派出所、各司法所、各市场监管所配合）",
            "各派出所/assist 各司法所/assist 各市场监管所/assist",
        ),
        case(
            "headquarters",
            "（市防汛抗旱指挥部办公室、市森防办负责）",
            "市防汛抗旱指挥部办公室/joint 市森防办/joint",
        ),
        case(
            "special-committees",
            "（市安委会各专业委员会牵头，各成员单位配合）",
            "市安委会各专业委员会/lead 各成员单位/assist",
        ),
        case(
            "branch-bureaus",
            "（市自然资源局高新分局、市生态环境局西区分局负责）",
            "市自然资源局高新分局/joint 市生态环境局西区分局/joint",
        ),
        case(
            "list-inside-a-sentence-end",
            "（县卫健局牵头,县疾控中心、各医疗机构配合;2022年底前完成)",
            "县卫健局/lead 县疾控中心/assist 各医疗机构/assist",
        ),
        case(
            "label-with-copula",
            "（牵头单位为县农业农村局，配合单位为县水利局、各乡镇）",
            "县农业农村局/lead 县水利局/assist 各乡镇/assist",
        ),
        case(
            "main-and-assisting",
            "（主要责任单位：州水务局；配合责任单位：州自然资源和规划局）",
            "州水务局/joint 州自然资源和规划局/assist",
        ),
    ],
)
def test_list_of_the_genre_is_read(words: str, expected: str) -> None:
    assert _listed(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        case("including", "（含冷库、粮库）"),
        case("short-name", "（以下简称“三年行动”）"),
        case("annex", "（附件1）"),
        case("annex-table", "（附表3）"),
        case("edition", "（2024年版）"),
        case("contact", "（联系人：县安委办王某，电话：5550101）"),
        case("telephone", "（电话：5550101，传真：5550102）"),
        case("see-annex", "（详见附件）"),
        case("such-as", "（如加油站、液化气站）"),
        case("trades", "（住宿、餐饮）"),
        case("places", "（学校、医院、养老院）"),
        case("counties", "（一区两县）"),
        case("person-heads", "（县长任组长）"),
        case("person", "（组长：县委常委、副县长）"),
        case("seal", "（盖章）"),
        case("public", "（此件公开发布）"),
        case("not-including", "（不含高速公路）"),
        case("standard", "（GB 50016）"),
        case("goods", "（危险化学品、烟花爆竹、民爆物品）"),
        case("steps", "（生产、储存、运输、使用）"),
        case("own-level", "（市本级）"),
        case("levels", "（市、县、乡三级）"),
        case("days", "（周一至周五）"),
        case("leaders", "（县政府主要领导负责）"),
        case("mines", "（煤矿、非煤矿山、尾矿库）"),
        case("markets", "（商场、市场、宾馆）"),
        case("quoted-rule", "坚持“谁主管谁牵头、谁审批谁负责”。"),
        case("person-in-charge", "企业主要负责人每季度带队检查。"),
        case("percent", "（覆盖率达到100%）"),
        case("members", "\n组长：张三\n副组长：李四（县应急局局长）\n成员：王五（县公安局副局长）"),
    ],
)
def test_what_is_no_list_of_the_genre_gives_no_record(words: str) -> None:
    assert _listed(words) == ""


_RULED = "县应急局、县公安局负责，以下各项任务均需各镇（街道）落实，不再逐一列出"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        case(
            "parent-clause",
            "一、甲\n（一）乙\n1.查隐患。\n2.建台账。（责任单位：旗能源局、各苏木镇）",
            "一/（一）:旗能源局/joint 一/（一）:各苏木镇/joint",
        ),
        case(
            "labels-below-the-items",
            "一、甲\n（一）乙\n1.查隐患。\n2.建台账。\n【责任单位】区城管局、各街道\n【完成时限】长期",
            "一/（一）:区城管局/joint 一/（一）:各街道/joint",
        ),
        case(
            "rule-of-scope",
            f"一、甲\n（一）乙。抓乙。（{_RULED}）\n（二）丙。抓丙。（县教育局负责）",
            "一/（一）:县应急局/joint 一/（一）:县公安局/joint 一/（二）:县教育局/joint "
            "一/（一）:各镇（街道）/joint 一/（二）:各镇（街道）/joint",
        ),
        case(
            "rule-of-scope-assist",
            "一、甲\n（一）乙。抓乙。（区住建局牵头，以下均需各街道配合）\n（二）丙。抓丙。",
            "一/（一）:区住建局/lead 一/（一）:各街道/assist 一/（二）:各街道/assist",
        ),
        case(
            "rule-of-scope-in-a-sentence",
            "一、甲\n以下各项任务均需各县区人民政府落实，不再一一列出。\n（一）乙。抓乙。\n"
            "（二）丙。抓丙。（市水利局牵头）",
            "一/（二）:市水利局/lead 一/（一）:各县区人民政府/joint 一/（二）:各县区人民政府/joint",
        ),
        case(
            "rule-of-position-in-the-head",
            "一、甲（排第一位的单位为牵头单位，下同）\n（一）乙。抓乙。（州商务局、州公安局）",
            "一/（一）:州商务局/lead 一/（一）:州公安局/joint",
        ),
        case(
            "rule-of-position-behind-a-label",
            "一、甲\n（一）乙。抓乙。（责任单位：师市工信局、师市应急局，排名第一的为牵头单位，"
            "下同）\n（二）丙。抓丙。（责任单位：师市住建局、各团镇）",
            "一/（一）:师市工信局/lead 一/（一）:师市应急局/joint 一/（二）:师市住建局/lead "
            "一/（二）:各团镇/joint",
        ),
        case(
            "block-lines",
            "一、职责\n（一）分工\n市工信局：指导民爆企业落实责任；开展检查。\n"
            "市消防救援支队：牵头开展消防演练；督促单位整改隐患。",
            "一/（一）/市工信局:市工信局/supervise 一/（一）/市工信局:市工信局/joint "
            "一/（一）/市消防救援支队:市消防救援支队/lead "
            "一/（一）/市消防救援支队:市消防救援支队/supervise",
        ),
        case(
            "block-run-in-items",
            "一、职责\n（一）区交通局：（1）检查客运站。（2）牵头整治非法营运。",
            "一/（一）/（1）:区交通局/joint 一/（一）/（2）:区交通局/lead",
        ),
        case(
            "block-items",
            "一、职责\n（一）区交通局：\n（1）检查客运站。\n（2）牵头整治非法营运。",
            "一/（一）/（1）:区交通局/joint 一/（一）/（2）:区交通局/lead",
        ),
        case(
            "block-heading-with-items",
            "一、职责\n（一）州农业农村局\n1.检查农机。\n2.配合州公安局整治变型拖拉机。\n"
            "（二）州水利局\n1.检查水库。",
            "一/（一）/1:州农业农村局/joint 一/（一）/2:州农业农村局/assist "
            "一/（二）/1:州水利局/joint",
        ),
        case(
            "block-heading-with-words-below",
            "一、职责\n（一）旗教体局\n检查校车；督促学校整改隐患。\n（二）旗民政局\n检查养老院。",
            "一/（一）:旗教体局/joint 一/（一）:旗教体局/supervise 一/（二）:旗民政局/joint",
        ),
        case(
            "block-heading-duties",
            "一、区民政局职责\n（一）检查养老机构。\n（二）配合区消防救援大队开展培训。",
            "一/（一）:区民政局/joint 一/（二）:区民政局/assist",
        ),
        case(
            "two-brackets-of-one-clause",
            "一、甲\n（一）乙。抓乙（县住建局牵头）。抓丙（县水务局牵头，县财政局配合）。",
            "一/（一）:县住建局/lead 一/（一）:县水务局/lead 一/（一）:县财政局/assist",
        ),
        case(
            "remark-before-the-list",
            "一、甲\n（一）乙。整治燃气（含瓶装液化石油气）隐患。（市城管局、市商务局负责）",
            "一/（一）:市城管局/joint 一/（一）:市商务局/joint",
        ),
        case(
            "contents",
            "目录\n一、总则……1\n二、职责……3\n一、甲\n（一）乙。抓乙。（县应急局负责）",
            "一/（一）:县应急局/joint",
        ),
        case(
            "label-in-the-run-of-words",
            "一、甲\n（一）乙。抓乙。牵头部门：区文旅局，责任部门：区公安分局、各街道办事处。",
            "一/（一）:区文旅局/lead 一/（一）:区公安分局/joint 一/（一）:各街道办事处/joint",
        ),
    ],
)
def test_list_covers_what_the_guide_says(body: str, expected: str) -> None:
    found = extraction(body).claims
    lists = [f"{c.duty}:{c.unit}/{c.role}" for c in found if c.basis != "subject"]
    assert " ".join(lists) == expected
