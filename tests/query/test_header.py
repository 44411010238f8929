import pytest

from graph_build.errors import ResourceError
from graph_build.query import Parameter
from graph_build.query.header import read_query

GOOD = """\
// title: 某年的职责
// params: year int = 2023  # 年度
// params: words string = ''
// params: unit string  # 单位
// returns: duty, title
MATCH (t:Duty)
WHERE t.year = $year AND t.title CONTAINS $words AND t.id = $unit
RETURN t.id AS duty, t.title AS title
"""


def _read(text):
    return read_query("q", "duties", text)


def test_header_states_title_parameters_and_columns():
    query = _read(GOOD)
    assert query.title == "某年的职责"
    assert query.returns == ("duty", "title")
    assert query.params == (
        Parameter("year", "int", 2023, "年度"),
        Parameter("words", "string", "", ""),
        Parameter("unit", "string", None, "单位"),
    )


def test_statement_is_what_follows_the_header():
    assert _read(GOOD).statement.startswith("MATCH (t:Duty)\nWHERE")


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ("// title: 某年的职责\n", "", "第 1 行：缺少 // title:"),
        ("// returns: duty, title\n", "", "缺少 // returns:"),
        ("// title: 某年的职责", "// title:", "第 1 行"),
        ("// title: 某年的职责", "// 某年的职责", "第 1 行"),
        ("// title: 某年的职责", "// title: 甲\n// title: 乙", "第 2 行：title 重复"),
        ("// title: 某年的职责", "// author: 甲", "第 1 行：不认识 author"),
        ("year int = 2023", "year", "第 2 行"),
        ("year int = 2023", "year date", "第 2 行：类型 date 不认识"),
        ("year int = 2023", "year int = 今年", "第 2 行：缺省值 今年 不是 int"),
        ("words string = ''", "year int", "第 3 行：参数 year 重复"),
        ("returns: duty, title", "returns: 职责", "第 5 行：returns"),
        ("t.id = $unit", "t.id = 'x'", "参数与语句不一致：unit"),
        ("t.id = $unit", "t.id = $unit + $more", "参数与语句不一致：more"),
        (GOOD[GOOD.index("MATCH") :], "", "没有 Cypher 语句"),
    ],
)
def test_malformed_header_is_refused_with_its_line(old, new, named):
    with pytest.raises(ResourceError) as caught:
        _read(GOOD.replace(old, new))
    assert "duties/q.cypher" in str(caught.value)
    assert named in str(caught.value)
