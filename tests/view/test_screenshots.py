"""The READMEs show the pictures that `make screenshots` takes, all of them and no others."""

import re
import struct

import pytest

from tests.readme import CHINESE, ENGLISH
from tests.screenshots import FOLDER, HEIGHT, LARGEST, PICTURES, WIDTH, take

_SHOWN = re.compile(r"!\[([^\]]*)\]\(docs/pictures/([^)]+)\)")
_NAMES = sorted(f"{picture.name}.png" for picture in PICTURES)


def _size(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    return struct.unpack(">II", png[16:24])


@pytest.mark.parametrize("readme", [CHINESE, ENGLISH], ids=lambda path: path.name)
def test_readme_shows_every_picture_that_is_made_and_says_what_is_on_it(readme):
    shown = _SHOWN.findall(readme.read_text("utf-8"))
    assert sorted(name for _, name in shown) == _NAMES
    assert len({words for words, _ in shown if len(words) > 10}) == len(_NAMES)


def test_pictures_that_are_made_are_there_and_no_others():
    assert sorted(path.name for path in FOLDER.iterdir()) == _NAMES


@pytest.mark.parametrize("name", _NAMES)
def test_picture_fills_the_screen_and_is_small(name):
    png = (FOLDER / name).read_bytes()
    assert _size(png) == (WIDTH, HEIGHT)
    assert len(png) < LARGEST


def test_every_picture_can_be_taken_of_the_pages_of_today(site, browser):
    taken = [take(picture, site, browser) for picture in PICTURES]
    assert {_size(png) for png in taken} == {(WIDTH, HEIGHT)}
    assert max(map(len, taken)) < LARGEST
