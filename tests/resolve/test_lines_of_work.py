"""Organs named by their line of work (水文部门), and what a city's own name opens (漳州海事局)."""

import pytest

from graph_build.lexicons import divisions
from graph_build.resolve.places import jurisdiction_of
from graph_build.resolve.units import UnitResolver


@pytest.mark.parametrize(
    ("place", "year", "written", "canonical", "kind"),
    [
        ("360735", 2024, "水文部门", "石城县水文部门", "department"),
        ("360735", 2024, "县农机部门", "石城县农机部门", "department"),
        ("360735", 2024, "交通运输管理部门", "石城县交通运输局", "department"),
        ("360735", 2024, "住房和城乡建设行政主管部门", "石城县住房和城乡建设局", "department"),
        ("360735", 2024, "市场监督管理部门", "石城县市场监督管理局", "department"),
        ("360735", 2010, "工商行政管理部门", "石城县工商行政管理局", "department"),
        ("360735", 2024, "工商行政管理部门", "石城县市场监督管理局", "department"),
        ("360735", 2010, "县公安消防局", "石城县公安消防局", "team"),
        ("360735", 2024, "各乡镇政府（管委会）", "石城县各乡镇政府（管委会）", "government"),
        ("360735", 2024, "公安交警部门", "石城县公安局交通警察大队", "department"),
        ("360700", 2024, "县级交通运输部门", "赣州市县级交通运输部门", "department"),
        ("310000", 2024, "市住房城乡建设管理委", "上海市住房和城乡建设管理委员会", "department"),
        ("360735", 2024, "行业监管部门", "石城县行业监管部门", "group"),
        ("360735", 2024, "业务主管部门", "石城县业务主管部门", "group"),
        ("350600", 2024, "漳州海事局", "漳州市海事局", "department"),
        ("330100", 2024, "杭州消防救援支队", "杭州市消防救援支队", "team"),
        ("350600", 2024, "漳州供电公司", "漳州供电公司", "enterprise"),
    ],
)
def test_line_of_work_means_its_organ(
    place: str, year: int, written: str, canonical: str, kind: str
) -> None:
    unit = UnitResolver(divisions()[place], year).resolve(written)
    assert (unit.canonical, unit.kind) == (canonical, kind)


def test_body_of_an_unlisted_town_is_not_the_nations() -> None:
    town = jurisdiction_of("柳溪镇人民政府")
    unit = UnitResolver(town, 2024).resolve("镇安委会办公室")
    assert unit.canonical == "柳溪镇安全生产委员会办公室"


def test_office_of_a_zone_issues_for_the_zone() -> None:
    zone = jurisdiction_of("云岭经济技术开发区党政办公室")
    unit = UnitResolver(zone, 2024).resolve("公安分局")
    assert (zone.name, unit.canonical) == ("云岭经济技术开发区", "云岭经济技术开发区公安分局")
