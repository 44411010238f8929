"""Numbered items inside a paragraph are parts of their own."""

import pytest

from tests.parse import HEAD, parsed, paths


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1.甲。启动后：（1）抓好乙；（2）抓好丙。", "一 一/1 一/1/（1） 一/1/（2）"),
        ("1.甲。要求：①抓好乙；②抓好丙；③抓好丁。", "一 一/1 一/1/① 一/1/② 一/1/③"),
        ("（一）甲。分工：1.抓好乙。2.抓好丙。", "一 一/（一） 一/（一）/1 一/（一）/2"),
        ("1.甲，见附件（1）和附件（2）。", "一 一/1"),
        ("1.甲。标准为：（1）抓好乙。", "一 一/1"),
        ("1.甲。按要求：（2）抓好乙；（3）抓好丙。", "一 一/1"),
        ("1.甲。增长：1.5倍以上；2.5倍以下。", "一 一/1"),
    ],
)
def test_items_that_count_from_one_are_parts(line: str, expected: str) -> None:
    assert paths(f"{HEAD}一、总则\n{line}\n") == expected.split()


def test_words_of_an_item_inside_a_paragraph_map_back_to_the_file() -> None:
    text = f"{HEAD}一、总则\n1.甲。启动后：（1）抓好乙；（2）抓好丙。\n"
    notice = parsed(text)
    part = next(part for part in notice.parts if part.path == "一/1/（2）")
    start, end = notice.text.raw_span(part.start, part.end)
    assert text[start:end] == "抓好丙。"
