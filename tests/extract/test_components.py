"""The spaCy pipeline: what each step needs is there, and a Doc can be stored and sent."""

import pytest
from spacy.tokens import Doc

from graph_build.extract import components, extract, pipeline
from tests.notices import document, parsed

_BODY = (
    "一、甲\n（一）燃气。县应急局要落实《安全生产法》，整治城镇燃气。（县住建局牵头，县公安局配合）\n"
    "（二）消防。抓好动火作业，年底前完成。（责任单位：县消防救援大队；责任人：张三）"
)


def _doc() -> Doc:
    notice = parsed(_BODY)
    return pipeline()(components.outlined(pipeline().vocab, notice))


def test_what_a_component_needs_came_before() -> None:
    assert list(filter(None, pipeline().analyze_pipes()["problems"].values())) == []


def test_lists_come_before_the_subjects_that_leave_them_out() -> None:
    names = pipeline().pipe_names
    assert names.index("dutygraph_lists") < names.index("dutygraph_subjects")


@pytest.mark.parametrize("name", components.EXTENSIONS)
def test_extension_is_registered(name: str) -> None:
    assert Doc.has_extension(name)


def test_every_character_is_a_token() -> None:
    doc = pipeline().make_doc("县应急局，12月 A座")
    assert [token.text for token in doc] == list("县应急局，12月 A座")
    assert doc.text == "县应急局，12月 A座"


def test_doc_survives_bytes_with_its_claims() -> None:
    doc = _doc()
    again = Doc(pipeline().vocab).from_bytes(doc.to_bytes())
    assert components.claims_on(again) == components.claims_on(doc)
    assert components.unread_on(again) == components.unread_on(doc)
    assert components.bounds_on(again) == components.bounds_on(doc)


def test_text_becomes_the_doc_that_its_parsed_notice_becomes() -> None:
    doc = pipeline()(document(_BODY).text)
    assert doc.text == parsed(_BODY).text.text
    assert components.claims_on(doc) == components.claims_on(_doc())


def test_claims_are_the_same_from_several_processes() -> None:
    text = document(_BODY).text
    docs = pipeline().pipe([text] * 3, n_process=2, batch_size=1)
    expected = components.claims_on(_doc())
    assert [components.claims_on(doc) for doc in docs] == [expected] * 3


def test_claims_survive_the_way_through_the_doc() -> None:
    assert extract(parsed(_BODY)).claims == components.claims_on(_doc())


def test_same_input_gives_the_same_output() -> None:
    assert extract(parsed(_BODY)) == extract(parsed(_BODY))


def test_another_notice_in_between_changes_nothing() -> None:
    first = extract(parsed(_BODY))
    extract(parsed("一、甲\n（一）乙。（县教育局、县公安局，列第一位者为牵头单位，下同）"))
    assert extract(parsed(_BODY)) == first


def test_spans_of_claims_read_back_as_their_units() -> None:
    notice = parsed(_BODY)
    text = notice.text.text
    found = extract(notice).claims
    assert found
    assert all(text.startswith(claim.unit, claim.unit_start) for claim in found)
    assert all(c.quote_start <= c.unit_start < c.quote_end for c in found)
