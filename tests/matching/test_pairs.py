"""Quality on the pairs labelled by hand never sinks below what it was."""

import pytest

from tests.score_pairs import PAIRS, doubtful, figures, found, gold


@pytest.mark.parametrize(
    ("name", "relation", "precision", "recall"),
    [
        ("datong-shanyin", "same", 1.0, 1.0),
        ("datong-shanyin", "any", 1.0, 0.97),
        ("kelan", "same", 1.0, 1.0),
        ("kelan", "any", 0.97, 1.0),
        ("datong-anze", "same", 1.0, 1.0),
        ("datong-anze", "any", 1.0, 0.57),
    ],
)
def test_matches_are_as_good_as_they_were(
    name: str, relation: str, precision: float, recall: float
) -> None:
    result = figures(name, relation)
    assert result.precision >= precision
    assert result.recall >= recall


def test_labels_are_of_duties_of_the_notices() -> None:
    relations = {label.rstrip("?") for name in PAIRS for label in gold(name).values()}
    assert relations == {"same", "part"}


@pytest.mark.parametrize("name", PAIRS)
def test_pairs_in_doubt_count_on_neither_side(name: str) -> None:
    assert not doubtful(name) & {pair for pair, label in gold(name).items() if label == "same"}
    assert figures(name, "any").found == len(found(name).keys() - doubtful(name))
