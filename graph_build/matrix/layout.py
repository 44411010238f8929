"""Records of notices become a matrix; a wide one is folded to its largest columns."""

from collections.abc import Callable, Iterable, Iterator

from graph_build.matrix.counted import Counted, counted_duties
from graph_build.matrix.grid import NO_TOPIC, NOBODY, UNREAD, Held, Matrix, Row, gather
from graph_build.matrix.selection import Selection
from graph_build.model import Assignment, NoticeRecords, Topic, TopicKind, Unit


def lay_out(
    records: Iterable[NoticeRecords],
    by: TopicKind,
    selection: Selection,
    *,
    across: bool = False,
) -> Matrix:
    """The matrix of the selected notices: units × topics of the kind `by`.

    With `across` the rows are functions (应急管理), the same in all places and years, whatever
    their organs are called; what has no function keeps its name without the place (人民政府).
    What has no topic stands in a column of its own. What has no unit stands in rows of its own,
    unless the selection leaves out units: then a duty without any of the selected is not shown.
    Raises `ParameterError` if no notice is selected.
    """
    row = _function_row if across else _unit_row
    duties = (duty for each in selection.notices(records) for duty in counted_duties(each, by))
    return Matrix(tuple(held for duty in duties for held in _places(duty, selection, row)))


def fold(matrix: Matrix, columns: int) -> Matrix:
    """The matrix with its largest `columns`; all others are one, `其余 104 个`.

    What has no topic keeps a column of its own.
    """
    topics = tuple(each for each in matrix.columns if each != NO_TOPIC)
    if len(topics) <= columns + 1:
        return matrix
    smaller = set(topics[columns:])
    name = f"其余 {len(smaller)} 个"
    others = (held for held in matrix.held if held.column in smaller)
    rest = (held for held in matrix.held if held.column not in smaller)
    return Matrix((*rest, *gather(others, name)), last=(name, NO_TOPIC))


def _places(duty: Counted, selection: Selection, row: Callable[[Unit], Row]) -> Iterator[Held]:
    """The cells in which the duty stands."""
    if not duty.assignments:
        if not selection.narrows:
            yield from _columns(UNREAD if duty.unread else NOBODY, duty, ())
        return
    rows: dict[Row, list[Assignment]] = {}
    for assignment in selection.assignments(duty):
        rows.setdefault(row(assignment.unit), []).append(assignment)
    for each, assignments in rows.items():
        yield from _columns(each, duty, tuple(assignments))


def _columns(row: Row, duty: Counted, assignments: tuple[Assignment, ...]) -> Iterator[Held]:
    """The duty in each of its columns, with the assignments that the column concerns."""
    if not assignments:
        for name in dict.fromkeys(topic.name for topic in duty.topics) or (NO_TOPIC,):
            yield Held(row, name, duty, (), _words(duty, name))
    told: dict[str, list[Assignment]] = {}
    for assignment in assignments:
        topics = duty.topics_of(assignment)
        for name in dict.fromkeys(topic.name for topic in topics) or (NO_TOPIC,):
            told.setdefault(name, []).append(assignment)
    for name, entries in told.items():
        yield Held(row, name, duty, tuple(entries), _words(duty, name))


def _words(duty: Counted, name: str) -> tuple[Topic, ...]:
    return tuple(topic for topic in duty.topics if topic.name == name)


def _unit_row(unit: Unit) -> Row:
    place = unit.jurisdiction
    return Row(place.code, place.name, unit.canonical, unit.id, unit.kind, unit.is_set)


def _function_row(unit: Unit) -> Row:
    if unit.function:
        return Row("0", "职能", unit.function, f"function/{unit.function}")
    name = unit.canonical.removeprefix(unit.jurisdiction.name)
    return Row("1", "没有对应职能的单位", name, f"name/{name}", unit.kind, unit.is_set)
