"""Users' lexicons: their rows count as ours do, and what is wrong with one is said with its row."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph_build.errors import ResourceError
from graph_build.graph import vocabulary
from graph_build.lexicons import divisions, topics, unit_names
from graph_build.lexicons.use import use_lexicons
from graph_build.pipeline import rules_version
from tests.notices import claims, records

_HEADERS = {
    "campaigns": "name,standard,kind,kin,source",
    "divisions": "code,name,level,parent",
    "endings": "ending,kind,subject,source",
    "functions": "function,kind,nation,province,city,county,source",
    "hazards": "name,standard,class,scheme,source",
    "industries": "name,standard,code,source",
    "peoples": "name,source",
    "predicates": "word,kind,source",
    "roles": "word,position,role,source",
    "stems": "stem,function,source",
    "units": "name,levels,standard,function,until,successor,source",
}
_UNIT = "住保中心,县,住房保障服务中心,住房城乡建设,,,本县"
_OWN = "住建局,县,住房和城乡建设管理局,住房城乡建设,,,本县"

Write = Callable[..., Path]


@pytest.fixture(autouse=True)
def ours_again() -> Iterator[None]:
    """After each test the lexicons are ours alone."""
    yield
    use_lexicons([])


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes one lexicon file of a user into a folder of its own."""

    def written(name: str, *rows: str, folder: str = "own", overrides: bool = False) -> Path:
        header = _HEADERS[name] + (",overrides" if overrides else "")
        (tmp_path / folder).mkdir(exist_ok=True)
        text = "\n".join([header, *rows]) + "\n"
        (tmp_path / folder / f"{name}.csv").write_text(text, encoding="utf-8")
        return tmp_path / folder

    return written


def _units(body: str) -> list[str]:
    return [record.unit.canonical for record in records(body).assignments]


# -- what a row of each lexicon does -----------------------------------------------------------

_LISTED = "一、甲\n（一）乙。（县住保中心负责）"


def test_unit_has_its_standard_name_and_function(write: Write) -> None:
    assert _units(_LISTED) == ["龙山县住保中心"]
    use_lexicons([write("units", _UNIT)])
    assert _units(_LISTED) == ["龙山县住房保障服务中心"]
    assert "住房保障服务中心" in vocabulary.functions()["住房城乡建设"]


@pytest.mark.parametrize(
    ("name", "row", "sentence", "claim"),
    [
        ("roles", "包联单位,label,assist,本县", "（包联单位：县住建局）", "县住建局 assist"),
        ("roles", "兜底,tail,joint,本县", "（县住建局兜底，县公安局配合）", "县住建局 joint"),
        ("roles", "携手,between,lead,本县", "（县住建局携手县公安局负责）", "县公安局 assist"),
        ("endings", "驻勤点,team,yes,本县", "（城关驻勤点负责）", "城关驻勤点 joint"),
        ("stems", "房征,住房城乡建设,本县", "（房征、公安等部门负责）", "房征 joint"),
        ("predicates", "码实,verb,本县", "县住建局码实基础。", "县住建局 joint"),
    ],
)
def test_word_is_read_as_the_row_says(
    name: str, row: str, sentence: str, claim: str, write: Write
) -> None:
    def found() -> list[str]:
        return claims(
            f"一、甲\n（一）乙。{sentence}\n（二）丙。（县教育局负责）", "stated", "subject"
        )

    assert f"一/（一） {claim}" not in found()
    use_lexicons([write(name, row)])
    assert f"一/（一） {claim}" in found()
    use_lexicons([])
    assert f"一/（一） {claim}" not in found()


@pytest.mark.parametrize(
    ("name", "row"),
    [
        ("industries", "砖瓦轮窑,砖瓦窑,,本县"),
        ("hazards", "飞线充电隐患点,飞线充电隐患点,,,本县"),
        ("campaigns", "护城行动,护城行动,campaign,,本县"),
    ],
)
def test_topic_is_found(name: str, row: str, write: Write) -> None:
    word, standard = row.split(",")[:2]
    body = f"一、甲\n（一）乙。整治{word}。（县应急局负责）"
    assert standard not in [topic.name for topic in records(body).topics]
    use_lexicons([write(name, row)])
    assert standard in [topic.name for topic in records(body).topics]


def test_division_and_function_are_known(write: Write) -> None:
    write("divisions", "140299,云中新区,county,140200")
    use_lexicons([write("functions", "以工代赈,department,,,,以工代赈中心,本县")])
    assert divisions()["140299"].name == "云中新区"
    assert vocabulary.divisions()["140299"].parent == "140200"
    assert vocabulary.functions()["以工代赈"] == ("以工代赈中心",)


# -- beside ours, and in place of ours ---------------------------------------------------------


def test_row_that_contradicts_ours_is_refused(write: Write) -> None:
    with pytest.raises(ResourceError, match="住建局 已在自带词典中，说法不同"):
        use_lexicons([write("units", _OWN)])


def test_row_that_overrides_takes_the_place_of_ours_at_its_levels(write: Write) -> None:
    use_lexicons([write("units", f"{_OWN},yes", overrides=True)])
    found = {entry.levels: entry.standard for entry in unit_names()["住建局"]}
    assert found == {"县": "住房和城乡建设管理局", "省市": "住房和城乡建设局"}
    assert _units("一、甲\n（一）乙。（县住建局负责）") == ["龙山县住房和城乡建设管理局"]


def test_row_of_another_lexicon_overrides_as_a_whole(write: Write) -> None:
    use_lexicons([write("industries", "KTV,歌厅,,本县,yes", overrides=True)])
    assert topics("industry")["KTV"].standard == "歌厅"


def test_override_of_nothing_is_refused(write: Write) -> None:
    with pytest.raises(ResourceError, match="没有可以替换的条目：住保中心"):
        use_lexicons([write("units", f"{_UNIT},yes", overrides=True)])


def test_row_that_says_what_ours_says_adds_nothing(write: Write) -> None:
    before = unit_names()["住建局"]
    use_lexicons([write("units", "住建局,省市县,住房和城乡建设局,住房城乡建设,,,本县")])
    assert unit_names()["住建局"] == before


def test_two_folders_may_not_contradict_each_other(write: Write) -> None:
    one = write("units", _UNIT)
    other = write("units", _UNIT.replace("服务中心", "中心"), folder="other")
    with pytest.raises(ResourceError, match=r"住保中心 与 词典 .*units\.csv 第 2 行 的说法不同"):
        use_lexicons([one, other])


def test_order_of_the_folders_does_not_matter(write: Write) -> None:
    one, other = write("units", _UNIT), write("stems", "房征,住房城乡建设,本县", folder="other")
    use_lexicons([one, other])
    first = rules_version()
    use_lexicons([other, one])
    assert rules_version() == first


def test_rules_are_others_with_a_lexicon_and_with_another_source(write: Write) -> None:
    ours = rules_version()
    use_lexicons([write("units", _UNIT)])
    first = rules_version()
    use_lexicons([write("units", _UNIT.replace("本县", "三定方案"))])
    assert len({ours, first, rules_version()}) == 3


# -- what is wrong -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "rows", "line", "message"),
    [
        ("units", ["住保中心,乡,甲,住房城乡建设,,,x"], 2, "levels 不能是“乡”"),
        ("units", [_UNIT, "甲局,县,甲局,住房建设,,,x"], 3, "可以是 住房城乡建设"),
        ("units", ["甲局,县,甲局,住房城乡建设,去年,,x"], 2, "until 不能是“去年”"),
        ("units", [_UNIT, _UNIT], 3, "与前面的条目重复"),
        ("units", [f"{_UNIT},红"], 2, "应有 7 列"),
        ("units", [" 住保中心,县,甲,住房城乡建设,,,x"], 2, "name 的首尾有空格"),
        ("units", [",县,甲,住房城乡建设,,,x"], 2, "name 不能空着"),
        ("stems", ["房征,没有这个,x"], 2, "function 不能是“没有这个”"),
        ("roles", ["挂点单位,lebel,joint,x"], 2, "可以是 between、label、tail"),
        ("roles", ["挂点(单位,label,joint,x"], 2, "word 不能是“挂点(单位”"),
        ("predicates", ["码.*实,verb,x"], 2, "word 不能是“码.*实”"),
        ("predicates", ["码实,noun,x"], 2, "kind 不能是“noun”"),
        ("endings", ["超过八个字的单位结尾,team,yes,x"], 2, "ending 不能是"),
        ("endings", ["驻勤点,team,maybe,x"], 2, "可以是 bound、no、yes"),
        ("campaigns", ["护城行动,护城行动,fight,,x"], 2, "kind 不能是“fight”"),
        ("peoples", ["某(族,x"], 2, "name 不能是“某(族”"),
        ("functions", ["新职能,bureau,,,,,x"], 2, "kind 不能是“bureau”"),
    ],
)
def test_bad_row_is_named_with_file_and_row(
    name: str, rows: list[str], line: int, message: str, write: Write
) -> None:
    folder = write(name, *rows)
    with pytest.raises(
        ResourceError, match=message.replace("*", r"\*").replace("(", r"\(")
    ) as error:
        use_lexicons([folder])
    assert error.value.where == f"词典 {folder / name}.csv 第 {line} 行"


def test_division_below_an_unknown_one_is_refused(write: Write) -> None:
    with pytest.raises(ResourceError, match="上级 999999 不在"):
        use_lexicons([write("divisions", "140299,云中新区,county,999999")])


def test_after_a_bad_lexicon_the_last_good_one_holds(write: Write) -> None:
    use_lexicons([write("units", _UNIT)])
    with pytest.raises(ResourceError):
        use_lexicons([write("units", _OWN, folder="bad")])
    assert "住保中心" in unit_names()


def test_unknown_file_missing_folder_and_empty_folder_are_refused(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    with pytest.raises(ResourceError, match="其中没有 CSV 文件"):
        use_lexicons([tmp_path / "own"])
    (tmp_path / "own" / "unit.csv").write_text("", encoding="utf-8")
    with pytest.raises(ResourceError, match=r"没有这个名称的词典.*units\.csv"):
        use_lexicons([tmp_path / "own"])
    with pytest.raises(ResourceError, match="没有这个文件夹"):
        use_lexicons([tmp_path / "none"])


def test_file_as_excel_saves_it_is_read(write: Write) -> None:
    file = write("units", _UNIT) / "units.csv"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_text("utf-8").replace("\n", "\r\n").encode())
    use_lexicons([file.parent])
    assert "住保中心" in unit_names()


def test_file_in_another_encoding_is_refused(write: Write) -> None:
    file = write("units", _UNIT) / "units.csv"
    file.write_bytes(file.read_text("utf-8").encode("gb18030"))
    with pytest.raises(ResourceError, match="请另存为 UTF-8 编码的 CSV"):
        use_lexicons([file.parent])
