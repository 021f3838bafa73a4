"""What goes beyond the program's own bounds: too many pictures, and languages that it does not know."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from report.pipeline import check
from report.validate.pictures import read_pictures
from tests.invented import copied

pytestmark = pytest.mark.slow


def test_pictures_that_are_too_large_together_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[read_pictures.__module__], "ALTOGETHER", 10)
    (one,) = [one for one in check(copied(tmp_path), content=True) if "take more than" in one.message]
    assert one.message == "with the image 'hive.jpg', the pictures of the report take more than 0 MB"
    assert one.hint == "save the largest of them smaller: hive.jpg"
    assert one.severity == "error"


def test_a_language_of_which_only_the_catalog_is_known_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("report.validate.reading.language_of", lambda _: None)
    found = [one for one in check(copied(tmp_path), content=True) if one.code == "locale"]
    assert [one.message.partition(" but ")[0] for one in found] == [
        "the program knows nothing of 'nl'",
        "the program knows nothing of 'fr'",
    ]
    assert found[0].hint == "add report/languages/nl, and its entry in LANGUAGES there"
    assert found[0].severity == "warning"
