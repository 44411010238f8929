"""Short names that a notice defines: what they stand for, and what defines none."""

import pytest

from graph_build.model import Unit
from graph_build.resolve.abbreviations import short_names
from tests.notices import records


def _unit(definition: str, written: str) -> Unit:
    body = f"一、甲\n（一）乙。{definition}\n（二）丙。抓丙。（{written}负责）"
    [record] = [a for a in records(body).assignments if a.written == written]
    return record.unit


@pytest.mark.parametrize(
    ("definition", "written", "canonical", "reason"),
    [
        (
            "成立龙山县道路运输安全治理指挥部（以下简称县治理指挥部），负责统筹。",
            "县治理指挥部",
            "龙山县道路运输安全治理指挥部",
            "文中简称：龙山县道路运输安全治理指挥部",
        ),
        (
            "设立县燃气安全专项整治工作专班（以下简称“专班”）。",
            "专班",
            "龙山县燃气安全专项整治工作专班",
            "文中简称：县燃气安全专项整治工作专班",
        ),
        (
            "组建全县自建房整治工作领导小组(下称领导小组)。",
            "领导小组办公室",
            "龙山县自建房整治工作领导小组办公室",
            "文中简称：全县自建房整治工作领导小组办公室",
        ),
        (
            "县里耶古城保护管理委员会（以下简称：县古城委）要加强巡查。",
            "县古城委",
            "龙山县里耶古城保护管理委员会",
            "文中简称：县里耶古城保护管理委员会",
        ),
    ],
)
def test_short_name_means_the_unit_that_the_text_says(
    definition: str, written: str, canonical: str, reason: str
) -> None:
    found = _unit(definition, written)
    assert (found.canonical, found.reason) == (canonical, reason)


def test_short_name_of_several_units_is_a_group() -> None:
    found = _unit("县委办公室、县政府办公室（以下简称“两办”）要督办。", "两办")
    assert (found.canonical, found.kind, found.is_set) == ("龙山县两办", "group", True)
    assert found.reason == "文中统称：县委办公室、县政府办公室"


@pytest.mark.parametrize(
    "words",
    [
        "安全生产治本攻坚三年行动（以下简称“三年行动”）",
        "《安全生产责任制规定》（以下简称《规定》）",
        "严重影响安全的违法行为（以下统称“重点违法行为”）",
    ],
)
def test_what_is_no_unit_has_no_short_name(words: str) -> None:
    assert short_names(f"开展{words}。", "龙山县") == {}


def test_first_definition_counts() -> None:
    text = "县防火指挥部（以下简称指挥部）开会。县防汛指挥部（以下简称指挥部）开会。"
    assert short_names(text, "龙山县")["指挥部"].full == "县防火指挥部"
