"""Deadlines, frequencies and targets: sentences and what bounds the duty in them."""

import pytest

from graph_build.extract.bounds import bounds
from graph_build.extract.days import Calendar
from graph_build.extract.numerals import amount, number
from tests.notices import case, records

_CALENDAR = Calendar(2026, 3)


def _read(sentence: str) -> list[str]:
    """`kind value|quote` of each bound, in reading order."""
    found = bounds(sentence, _CALENDAR)
    return [f"{m.bound.kind} {m.bound.normal}|{sentence[m.start : m.end]}" for m in found]


@pytest.mark.parametrize(
    ("sentence", "deadline"),
    [
        case("end of a month", "2026年6月底前完成普查。", "2026-06-30|2026年6月底前"),
        case("month alone", "6月底前整改到位。", "2026-06-30|6月底前"),
        case("end of the year", "年底前全部清零。", "2026-12-31|年底前"),
        case("year twice", "2026年年底前全部清零。", "2026-12-31|2026年年底前"),
        case("this year", "今年12月底前完成。", "2026-12-31|今年12月底前"),
        case("next year", "次年1月底前报送总结。", "2027-01-31|次年1月底前"),
        case("day", "11月15日前报送总结。", "2026-11-15|11月15日前"),
        case("leap year", "2028年2月底前完成。", "2028-02-29|2028年2月底前"),
        case("Chinese month", "十一月底前完成。", "2026-11-30|十一月底前"),
        case("a third of a month", "5月中旬前完成。", "2026-05-20|5月中旬前"),
        case("blanks of a PDF", "2026 年 6 月底前完成。", "2026-06-30|2026 年 6 月底前"),
        case("quarter", "2026年第一季度完成摸底。", "2026-03-31|2026年第一季度"),
        case("end of a quarter", "一季度末完成摸底。", "2026-03-31|一季度末"),
        case("half", "上半年完成排查。", "2026-06-30|上半年"),
        case("year before 前", "2027年前淘汰落后工艺。", "2027-12-31|2027年前"),
        case("up to a year", "到2027年，建成监测网络。", "2027-12-31|到2027年"),
        case("within the year", "年内至少修订一次预案。", "2026-12-31|年内"),
        case("this month", "本月底前上报台账。", "2026-03-31|本月底前"),
        case("plan", "“十五五”末前完成搬迁。", "2030-12-31|“十五五”末前"),
        case("range", "1—2月完成自查。", "2026-02-28|1—2月"),
        case("stage", "自查阶段（2026年3月至5月）。", "2026-05-31|2026年3月至5月"),
        case("stage without the word", "（二）排查整治（4月至10月）。", "2026-10-31|4月至10月"),
        case("end of a span", "自4月1日起至10月31日止。", "2026-10-31|10月31日止"),
        case("end of the day", "3月31日下班前报送。", "2026-03-31|3月31日下班前"),
        case("label", "完成时限：2026年6月。", "2026-06-30|2026年6月"),
        case("comma", "年底前,完成信息库建设。", "2026-12-31|年底前"),
        case("comma of print", "6月底前，各县区完成摸底。", "2026-06-30|6月底前"),
        case("what is to be done", "年底前完成市里确定的任务。", "2026-12-31|年底前"),
        case("list", "（市公安局牵头，3月底前完成）", "2026-03-31|3月底前"),
        case("season", "汛期前完成清淤。", "|汛期前"),
        case("at once", "整改期限：立即整改。", "|立即整改"),
    ],
)
def test_deadline_is_the_last_day(sentence: str, deadline: str) -> None:
    found = [line for line in _read(sentence) if line.startswith("deadline")]
    assert found == [f"deadline {deadline}"]


@pytest.mark.parametrize(
    "sentence",
    [
        case("accident", "2026年2月22日，某煤矿发生较大事故。"),
        case("name of an accident", "深刻汲取“2·27”“11·28”事故教训。"),
        case("document", "落实2026年1月21日印发的方案。"),
        case("base year", "以2026年为基数核算。"),
        case("past year", "2000年底前建成的老旧小区列入改造。"),
        case("attribute", "2026年6月底前投入使用的电梯。"),
        case("condition with a day", "年底前未实现达标的，一律停产整顿。"),
        case("still not", "6月底前仍未取证的企业一律停产。"),
        case("not put right", "对9月底前未整改的隐患挂牌督办。"),
        case("done by then", "巩固2026年6月底前完成的改造成果。"),
        case("reward without a comma", "凡在8月底前完成改造的给予奖励。"),
        case("found by then", "对2026年3月底前排查出的隐患建立台账。"),
        case("season in a bracket", "汛期（6月1日至9月30日）严格值守。"),
        case("reward", "6月底前完成改造的，给予奖励。"),
        case("beginning", "自2026年1月起执行。"),
        case("assessment", "纳入年底考核，做好岁末年初工作。"),
        case("around a season", "主汛期前后加强巡查，春节前夕开展慰问。"),
        case("plan of some years", "落实三年行动方案（2024—2026年）。"),
        case("year of a plan", "2026年，全县安全生产形势稳定。"),
        case("up to now", "截至2026年，全县共有企业。"),
        case("no such day", "2月30日前完成。"),
        case("some years", "三年内、近两年内的事故。"),
        case("ordinary verb", "持续推进老旧装置更新。"),
        case("condition", "3个月之内发生2起及以上较大事故的，开展督导。"),
        case("past accidents", "近3年内发生过事故的企业要整改。"),
    ],
)
def test_other_day_is_no_deadline(sentence: str) -> None:
    assert _read(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        case("ongoing", "（县住建局负责，持续推进）", "ongoing |持续推进"),
        case("ongoing label", "完成时限：长期坚持。", "ongoing |长期坚持"),
        case("hours", "2小时内报告县应急局。", "within PT2H|2小时内"),
        case("minutes", "30分钟内到达现场。", "within PT30M|30分钟内"),
        case("days", "5日内书面补报。", "within P5D|5日内"),
        case("working days", "15个工作日内提出意见。", "within <=15工作日|15个工作日内"),
    ],
)
def test_time_without_a_day_is_told_apart(sentence: str, bound: str) -> None:
    assert _read(sentence) == [bound]


@pytest.mark.parametrize(
    ("sentence", "frequencies"),
    [
        case("quarter", "每季度至少组织一次演练。", [">=1次/P3M|每季度至少组织一次"]),
        case("half year", "每半年召开1次会议。", ["1次/P6M|每半年召开1次"]),
        case("year", "每年不少于2次检查。", [">=2次/P1Y|每年不少于2次"]),
        case("two years", "每两年修订一次。", ["1次/P2Y|每两年修订一次"]),
        case("three months", "每3个月演练1次。", ["1次/P3M|每3个月演练1次"]),
        case("week", "每周至少巡查两次。", [">=2次/P1W|每周至少巡查两次"]),
        case("day", "每天巡查不少于3次。", [">=3次/P1D|每天巡查不少于3次"]),
        case("shift", "每班检查顶板。", ["班|每班检查"]),
        case("at most", "每年检查不超过2次。", ["<=2次/P1Y|每年检查不超过2次"]),
        case("or more", "每年开展2次以上演练。", [">=2次/P1Y|每年开展2次以上"]),
        case("hours", "每人每年培训不少于20学时。", [">=20学时/P1Y|每年培训不少于20学时"]),
        case("range", "每年至少解决1—2项问题。", [">=1-2项/P1Y|每年至少解决1—2项"]),
        case("whole year", "全年不少于4次。", [">=4次/P1Y|全年不少于4次"]),
        case("no count", "实行每月调度通报制度。", ["P1M|每月调度"]),
        case(
            "two", "党委每季度、政府每月至少研究1次。", ["P3M|每季度", ">=1次/P1M|每月至少研究1次"]
        ),
        case("yearly day", "每年12月底前报送总结。", ["P1Y--12-31|每年12月底前"]),
        case("twice a year", "每年4月底前和10月底前各开展排查。", ["P1Y--04-30|每年4月底前"]),
        case("monthly day", "每月25日前报送进展。", ["P1M---25|每月25日前"]),
        case("end of a quarter", "每季度末前汇总。", ["P3M|每季度末前"]),
        case("period alone", "完善季度分析机制和月调度、季通报制度。", []),
        case("per unit", "每千次检查发现隐患数量，每个村明确一人。", []),
        case("season", "每年汛期雨量较大。", []),
    ],
)
def test_frequency_is_how_often_in_a_period(sentence: str, frequencies: list[str]) -> None:
    assert _read(sentence) == [f"frequency {line}" for line in frequencies]


@pytest.mark.parametrize(
    ("sentence", "targets"),
    [
        case("made", "再建成1座智能化煤矿。", ["建成 1座 智能化煤矿|建成1座智能化煤矿"]),
        case("length", "完成120公里管网改造。", ["完成 120公里 管网改造|完成120公里管网改造"]),
        case("behind", "改造老旧管网120公里。", ["改造 120公里 老旧管网|改造老旧管网120公里"]),
        case("Chinese", "创建三座示范矿井。", ["创建 3座 示范矿井|创建三座示范矿井"]),
        case("two", "配备至少两名安全员。", ["配备 >=2名 安全员|配备至少两名安全员"]),
        case("or more", "配备2名以上安全员。", ["配备 >=2名 安全员|配备2名以上安全员"]),
        case("money", "完成投资1.5亿元。", ["完成 150000000元 投资|完成投资1.5亿元"]),
        case("range", "培养3-5名指挥员。", ["培养 3-5名 指挥员|培养3-5名指挥员"]),
        case("work", "推进全县4座煤矿智能化建设。",
             ["推进 4座 煤矿智能化建设|推进全县4座煤矿智能化建设"]),
        case("rate", "覆盖率达到95%以上。", ["达到 >=95% 覆盖率|覆盖率达到95%以上"]),
        case("full", "检测率达到100％。", ["达到 100% 检测率|检测率达到100％"]),
        case("two rates", "分别达到65%和55%。", ["达到 65%|分别达到65%", "达到 55%|55%"]),
        case("down", "事故起数下降10%。", ["下降 10% 事故起数|事故起数下降10%"]),
        case("deaths down", "死亡人数下降15%。", ["下降 15% 死亡人数|死亡人数下降15%"]),
        case("two verbs", "更新改造电梯90部。", ["更新改造 90部 电梯|更新改造电梯90部"]),
        case("rate without 到", "配备率达100%。", ["达 100% 配备率|配备率达100%"]),
        case("kept below", "事故控制在5起以内。", ["控制在 <=5起 事故|事故控制在5起以内"]),
        case("grade", "煤矿要达到二级及以上标准。", ["达到 >=2级 煤矿|煤矿要达到二级及以上"]),
        case("harm", "造成3人以上死亡的，死亡人数达到30人的。", []),
        case("building", "检查高度100米以上建筑，高度不低于100米的建筑。", []),
        case("which", "排查整治3层及以上自建房，整治3人以上企业。", []),
        case("counted only", "落实规定的11项职责，借鉴3个课题研究成果。", []),
        case("report", "截至3月底，共检查企业120家，整改率达到98%。", []),
        case("threshold", "对整改率低于95%的进行约谈。", []),
        case("found", "检查发现重大隐患3处。", []),
        case("name", "落实八条硬措施、“十条硬措施”。", []),
        case("one", "召开一次会议，制定一批标准，建立一个平台。", []),
        case("no figure", "指标不低于全省平均水平。", []),
        case("watch", "落实24小时值班制度。", []),
    ],
)  # fmt: skip
def test_target_is_what_an_action_reaches(sentence: str, targets: list[str]) -> None:
    assert _read(sentence) == [f"target {line}" for line in targets]


@pytest.mark.parametrize(
    ("words", "value"),
    [("十", 10), ("两", 2), ("一百二十", 120), ("一千零五", 1005), ("2500", 2500),
     ("12万", 120_000), ("3亿5000万", 350_000_000), ("二万亿", 2_000_000_000_000)],
)  # fmt: skip
def test_number_is_read(words: str, value: int) -> None:
    assert number(words) == value


@pytest.mark.parametrize(
    ("words", "text"), [("1.5亿", "150000000"), ("1—2", "1-2"), ("100", "100")]
)
def test_amount_is_decimal_text(words: str, text: str) -> None:
    assert amount(words) == text


_NOTICE = """一、任务
（一）燃气。6月底前完成排查，每月调度。（县住建局牵头，持续推进）
（二）消防
1.摸底。年底前完成。
2.整治。新建消防栓20个。（县消防救援大队负责）
"""


def test_requirement_belongs_to_the_duty_in_whose_words_it_stands() -> None:
    found = [
        (r.evidence.clause, r.bound.kind, r.evidence.quote) for r in records(_NOTICE).requirements
    ]
    assert found == [
        ("一/（一）", "deadline", "6月底前"),
        ("一/（一）", "frequency", "每月调度"),
        ("一/（一）", "ongoing", "持续推进"),
        ("一/（二）", "deadline", "年底前"),
        ("一/（二）", "target", "新建消防栓20个"),
    ]


def test_day_without_a_year_is_of_the_notice() -> None:
    head = "龙山县人民政府\n关于做好2026年安全生产工作的通知\n\n各乡镇人民政府：\n"
    (deadline,) = records("一、任务\n县住建局要开展整治，年底前完成。", head=head).requirements
    assert deadline.bound.date == "2026-12-31"


def test_notice_without_a_year_has_days_with_years_only() -> None:
    found = bounds("2026年底前完成，6月底前报告，次年1月底前总结。", Calendar())
    assert [mention.bound.date for mention in found] == ["2026-12-31"]


def test_column_of_deadlines_is_read() -> None:
    table = "一、任务\n县住建局要开展整治。\n\n附件\n任务分工表\n"
    rows = "|序号|任务|牵头单位|完成时限|\n|---|---|---|---|\n|1|整治燃气|县住建局|6月底前|\n"
    assert [r.bound.date for r in records(table + rows).requirements] == ["2024-06-30"]


_ROW = "序号\t任务\t责任单位\t完成时限\n1\t{task}\t县能源局\t{cell}"


@pytest.mark.parametrize(
    ("cell", "requirement"),
    [
        case("before", "2024年6月底前", "deadline 2024-06-30|2024年6月底前"),
        case("bare month", "2024年6月", "deadline 2024-06-30|2024年6月"),
        case("ongoing", "长期坚持", "ongoing |长期坚持"),
        case("frequency", "每季度一次", "frequency 1次/P3M|每季度一次"),
    ],
)
def test_cell_below_a_head_of_deadlines_bounds_its_row(cell, requirement):
    found = records(f"一、甲\n{_ROW.format(task='整治瓦斯', cell=cell)}").requirements
    (one,) = found
    assert one.duty == "龙山县2024/附件/1"
    assert f"{one.bound.kind} {one.bound.normal}|{one.evidence.quote}" == requirement


def test_deadline_of_a_cell_holds_for_each_pair_of_paragraphs():
    row = _ROW.format(task="<p>整治瓦斯</p><p>整治水害</p>", cell="2024年6月")
    row = row.replace("县能源局", "<p>县能源局</p><p>县水利局</p>")
    found = records(f"一、甲\n{row}").requirements
    assert [one.duty.rpartition("/")[2] for one in found] == ["1-1", "1-2"]
    assert len({(one.evidence.start, one.evidence.end) for one in found}) == 1
