"""The duty of another notice that comes nearest, whether or not it is the same task."""

from collections.abc import Mapping

import numpy as np

from graph_build.matching.compare import compare
from graph_build.matching.tasks import tasks_of
from graph_build.model import NoticeRecords

_SOMETHING = 0.08


def nearest(left: NoticeRecords, right: NoticeRecords) -> Mapping[str, tuple[float, str]]:
    """For each duty of either side the most similar text of the other, with its similarity.

    It says where to look, and no more; duties to which nothing comes near are left out.
    """
    one, other = tasks_of(left), tasks_of(right)
    if not one or not other:
        return {}
    texts = compare(one, other).texts
    found = {}
    for tasks, others, rows in ((one, other, texts), (other, one, texts.T)):
        for task, row in zip(tasks, rows, strict=True):
            place = int(np.argmax(row))
            if row[place] >= _SOMETHING:
                found[task.duty] = (round(float(row[place]), 3), others[place].duty)
    return found
