"""Keywords by jieba, which leaves no trace in the process that asks for them."""

import os
import subprocess
import sys
from pathlib import Path

from graph_build.extract.keywords import keywords

WORDS = "开展液化石油气专项整治，取缔黑窝点，严查非法充装钢瓶，保障钢瓶用户安全"


def test_keywords_tell_what_the_words_are_about() -> None:
    assert "钢瓶" in keywords(WORDS)


def test_keywords_leave_out_the_term_itself_and_what_says_nothing() -> None:
    found = keywords(WORDS, but="黑窝点", top=20)
    assert not {"黑窝点", "开展", "专项", "安全"} & set(found)


def test_term_of_the_lexicons_is_one_word() -> None:
    assert "液化石油气" in keywords(WORDS, top=20)


def test_nothing_has_no_keywords() -> None:
    assert keywords("") == ()
    assert keywords("“\x00”，。") == ()


def test_jieba_neither_warns_nor_logs_nor_writes(tmp_path: Path) -> None:
    code = (
        "from graph_build.extract.keywords import keywords\n"
        f"assert keywords({WORDS!r})\n"
        "import jieba\n"
        "print(jieba.dt.initialized, jieba.default_logger.level)\n"
    )
    result = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        env={"TMPDIR": str(tmp_path), "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True, encoding="utf-8", check=True,
    )  # fmt: skip
    assert (result.stdout, result.stderr) == ("False 10\n", "")
    assert list(tmp_path.iterdir()) == []


def test_asking_for_keywords_first_loads_jieba() -> None:
    code = "import sys, graph_build.discovery; print('jieba' in sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True
    )
    assert result.stdout.strip() == "False"
