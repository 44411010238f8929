"""The rules in the order of the report, each with what it means and when it misleads."""

from graph_build.audit.finding import Rule
from graph_build.audit.rules.across import lead_changed, no_counterpart, overlap
from graph_build.audit.rules.deadlines import deadline_past
from graph_build.audit.rules.lists import outside_list, table_differs
from graph_build.audit.rules.owners import (
    assist_without_lead,
    collective_only,
    no_lead,
    no_owner,
    several_leads,
    too_many,
)
from graph_build.audit.rules.reading import not_read, unknown_unit
from graph_build.audit.rules.years import unit_dropped

RULES = (
    Rule(
        name="no-owner",
        title="无责任单位",
        severity="high",
        about="一项工作没有名单，句中也没有指名任何单位，上级条款和附表里也没有。"
        "误报的可能：责任分工另行发文；原则性、号召性的段落本来就不分工，"
        "任务有名单的文件里，步骤和要求（动员部署阶段、保障措施）列为可商榷。",
        todo="核对原文和附件；确无分工的，请牵头部门补充责任单位。",
        find=no_owner,
        folded="全文有 {duties} 项没有写明责任单位，{why}，不逐项列出。",
        folded_below="本条下的 {duties} 项都没有写明责任单位。",
    ),
    Rule(
        name="no-lead",
        title="多家分工、无牵头",
        severity="medium",
        about="名单写了两家以上单位分工负责，没有写谁牵头。"
        "列在第一位不等于牵头，除非文件写明“列第一位者为牵头单位”。"
        "各管一段的（甲负责居民用户，乙负责餐饮用户）不算；正文或表中有一处写明牵头的也不算。"
        "误报的可能：牵头单位由另外的文件规定。",
        todo="请文件起草单位明确牵头单位，或说明各单位的分工界限。",
        find=no_lead,
        folded="全文的名单都没有写牵头单位，其中 {duties} 项由两家以上分工负责，不逐项列出。",
    ),
    Rule(
        name="several-leads",
        title="不止一家牵头",
        severity="high",
        about="同一份名单或同一句话里有两家以上牵头单位。"
        "误报的可能：各自牵头一件事；原文各有职责词的，列为可商榷。",
        todo="核对两家是否各管一段；不是的，请明确一家牵头。",
        find=several_leads,
    ),
    Rule(
        name="collective-only",
        title="只有“有关部门”",
        severity="medium",
        about="只写了“有关部门”“各部门”“成员单位”一类的集合，没有一个能点名的单位。"
        "各乡镇、各县（区）这样数得清的集合不在此列。"
        "误报的可能：成员单位名单另有文件。",
        todo="请列出具体单位，或注明成员名单所在的文件。",
        find=collective_only,
        folded="有 {duties} 项只写了“有关部门”“成员单位”一类的集合，不逐项列出。",
        folded_below="本条下的 {duties} 项都只写了“有关部门”一类的集合。",
    ),
    Rule(
        name="assist-without-lead",
        title="有配合、无牵头",
        severity="medium",
        about="名单里只有配合单位，没有写配合谁。“甲负责，乙配合”有甲，不在此列。"
        "上级条款写明牵头的也不算。误报的可能：牵头单位在别处写明。",
        todo="补充牵头或负责单位。",
        find=assist_without_lead,
    ),
    Rule(
        name="too-many",
        title="单位过多",
        severity="low",
        about="一项职责列的单位多于设定的个数（--most，缺省 10）。多不一定不对，只是容易推诿。",
        todo="考虑拆分事项，或明确牵头单位。",
        find=too_many,
        folded="有 {duties} 项列的单位超过设定的个数，不逐项列出。",
    ),
    Rule(
        name="table-differs",
        title="表文不一致",
        severity="high",
        about="正文条款的名单与附表中同一项的名单不同。一条拆成几行的，几行合起来比。"
        "误报的可能：表中作了细化；只差个别单位的，列为可商榷。",
        todo="核对正文和附表，以哪个为准请发文机关明确。",
        find=table_differs,
    ),
    Rule(
        name="outside-list",
        title="句中点名而名单没有",
        severity="low",
        about="条款里的句子要求某单位办事，而本项的名单没有它。企业、集合、"
        "名单中集合可能包含的单位、换了名称或层级的同一职能、名单单位的第二名称和下属队伍不在此列；"
        "上级条款的名单有它的、名单只写配合单位的也不算。"
        "误报的可能：该单位只是协助办一件小事。",
        todo="核对是否漏列；漏列的请补入名单。",
        find=outside_list,
    ),
    Rule(
        name="overlap",
        title="职责重复交叉",
        severity="medium",
        about="同一地方同一年度的两项工作文字相近，名单却是不同的部门。"
        "“重复”是两项大体相同，“交叉”是两项有共同的要求，后者列为可商榷。"
        "条款与它自己的表格行、上级条款与它的分项、标题写明不同行业领域或活动的两项不在此列。"
        "误报的可能：同一句要求用在不同的行业领域。",
        todo="核对两项的界限；确属一事的，请合并或明确由谁负责。",
        find=overlap,
    ),
    Rule(
        name="lead-changed",
        title="牵头单位不同",
        severity="medium",
        about="同一项工作，上一年度与这一年度、或上级与下级的牵头单位不同，且不是同一职能。"
        "改名、简称、曾用名、上下级由不同机构承担的同一职能（市能源局、县发改局）不在此列；"
        "两边都写明牵头才比较。上下级之间的，一家是另一家的一部分的（公安局、交警大队），词典没有的单位，都列为可商榷。",
        todo="核对职责是否移交，交接是否有文件。",
        find=lead_changed,
    ),
    Rule(
        name="no-counterpart",
        title="上级有、下级无",
        severity="low",
        about="上级当年通知里的一项工作，在下级当年的通知里没有找到相应的任务。"
        "误报的可能：下级另行发文，或换了说法；一律列为可商榷。",
        todo="核对下级是否以别的形式部署。",
        find=no_counterpart,
        folded="{duties} 项工作在下级的通知里没有找到相应的任务，{why}，不逐项列出。",
    ),
    Rule(
        name="unit-dropped",
        title="去年有、今年无",
        severity="medium",
        about="一个单位在同一地方上一年的名单里有职责，这一年一处也没有。改名的按职能认。"
        "误报的可能：两年的文件范围不同；机构撤并后职能归了别家；并入了“成员单位”一类的集合。",
        todo="核对该单位的职责由谁承接。",
        find=unit_dropped,
    ),
    Rule(
        name="deadline-past",
        title="到期待核",
        severity="medium",
        about="写明日期的时限早于所给的日期（--on）。到期不等于没有完成，只是该核对了。"
        "频次（每月）、从某事起算的时限（3个月之内）、没有日期的时限（汛期前）不在此列。",
        todo="向责任单位核实完成情况。",
        find=deadline_past,
        needs_day=True,
    ),
    Rule(
        name="unknown-unit",
        title="词典不认识的单位",
        severity="low",
        about="词典没有收录、按字面认作单位的名称。可能是本地特有的单位，也可能是认错了。",
        todo="核对原文；确是单位的，写进自己的词典（--lexicon）。",
        find=unknown_unit,
        uncertain=True,
    ),
    Rule(
        name="not-read",
        title="未能识别",
        severity="low",
        about="有名单、单元格或职责词，但没能读出单位。单列，绝不算作无责任单位。",
        todo="请看原文；写法特殊的，可用自己的词典或组件教会程序（docs/components.md）。",
        find=not_read,
        uncertain=True,
    ),
)
