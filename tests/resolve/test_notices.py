"""What identifies a notice."""

import pytest

from tests.notices import case, records

_BODY = "一、甲\n（一）乙。抓好乙。（应急局负责）"


def _id(head: str) -> str:
    return records(_BODY, head=head).notice.id


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        case("city", "大同市人民政府\n关于做好2026年安全生产工作的通知", "大同市2026"),
        case("office", "岢岚县人民政府办公室\n关于做好2023年安全生产工作的通知", "岢岚县2023"),
        case("all-county", "安泽县人民政府\n关于做好2025年全县安全生产工作的通知", "安泽县2025"),
        case("earnestly", "大同市人民政府\n关于切实做好2024年安全生产工作的通知", "大同市2024"),
        case("opinion", "山西省人民政府\n关于做好2020年安全生产工作的意见", "山西省2020"),
        case("chain", "龙岩市新罗区人民政府\n关于做好2024年安全生产工作的通知", "新罗区2024"),
        case(
            "committee",
            "岢岚县安全生产委员会\n关于做好2023年安全生产工作的通知",
            "岢岚县安全生产委员会2023",
        ),
        case(
            "province-office",
            "山西省人民政府办公厅\n关于做好2020年安全生产工作的通知",
            "山西省2020",
        ),
        case(
            "party-and-government",
            "中共大同市委 大同市人民政府\n关于做好2024年安全生产工作的通知",
            "大同市2024",
        ),
    ],
)
def test_annual_notice_is_known_by_place_and_year(head: str, expected: str) -> None:
    assert _id(head + "\n\n各县（区）人民政府：\n") == expected


def test_other_document_is_known_by_its_number() -> None:
    head = "大同市人民政府办公室\n关于印发燃气整治方案的通知\n\n同政办发〔2026〕3号\n"
    assert _id(head) == "同政办发〔2026〕3号"


def test_document_without_a_number_is_known_by_its_title() -> None:
    assert _id("大同市人民政府\n关于加强燃气管理的意见\n") == "大同市人民政府关于加强燃气管理的意见"


def test_id_has_no_slash_of_its_own() -> None:
    assert "/" not in _id("大同市人民政府\n关于加强甲/乙管理的意见\n")


def test_notice_takes_its_facts_from_head_and_tail() -> None:
    body = f"{_BODY}\n大同市人民政府\n2026年1月5日\n抄送：市委办公室。"
    notice = records(body, head="大同市人民政府\n关于做好2026年安全生产工作的通知\n").notice
    assert (notice.issuer, notice.year, notice.issued_on) == ("大同市人民政府", 2026, "2026-01-05")
    assert notice.copies == "市委办公室。"
