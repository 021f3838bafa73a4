"""What is said of rare defects, and of files that are refused: the sentences that nobody sees in ordinary work."""

from __future__ import annotations

from collections.abc import Callable

import pikepdf
import pytest

from report.verify import verify_bytes
from report.verify.budget import beyond
from report.verify.confined import CrashError, OutOfMemoryError, OutOfTimeError
from tests.editions import edition
from tests.verify.defects import of_files, of_marks, of_parts, of_shape, of_words
from tests.verify.planting import planted

pytestmark = pytest.mark.slow


def good() -> bytes:
    return edition("invented", "nl").data


def sentences(data: bytes) -> str:
    return "\n".join(finding.message for finding in verify_bytes(data))


@pytest.mark.parametrize(
    ("plant", "sentence"),
    [
        (of_files.title_in_xmp_is_a_file, "the title in the XMP metadata is no title: “verslag.pdf”"),
        (of_marks.picture_outside_marks, "1 picture belongs to nothing"),
        (of_marks.artifact_in_mark, "an artifact inside the content of an element"),
        (of_shape.no_rows, "has no rows"),
        (of_shape.no_items, "a list without items"),
        (of_shape.notes_with_one_id, "shares its ID with another"),
        (of_words.formula_without_alt, "a formula has no description"),
        (of_parts.no_file_name, " has no file name (F)"),
        (of_parts.type_that_is_none, " has the type “spreadsheet”, which is none"),
    ],
)
def test_a_rare_defect_is_told(plant: Callable[[pikepdf.Pdf], None], sentence: str) -> None:
    assert sentence in sentences(planted(good(), plant))


def test_a_file_that_anybody_may_open_is_still_encrypted() -> None:
    locked = planted(good(), encryption=pikepdf.Encryption(owner="a", user=""))
    assert [f.message for f in verify_bytes(locked) if f.rule == "protected"] == ["the file is encrypted"]


@pytest.mark.parametrize(
    ("bound", "sentence"),
    [
        ("MOST_OBJECTS", "it has more than 3 objects"),
        ("MOST_BYTES", "it unfolds to more than 0 MB"),
        ("MOST_CHARACTERS", "its pages show more than 3 characters"),
    ],
)
def test_what_goes_beyond_a_bound_is_refused(bound: str, sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"report.verify.budget.{bound}", 3)
    monkeypatch.setattr("report.verify.confined", lambda work, data: work(data))  # another process has its own bounds
    assert sentences(good()) == f"this file is refused: {sentence}"


def test_a_file_with_too_many_faults_is_refused() -> None:
    problem = RuntimeError("file.pdf: Too many warnings - file is too badly damaged")
    assert str(beyond(problem)).startswith("it has more than ")


@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        (OutOfMemoryError, "it takes too much memory to be read"),
        (OutOfTimeError, "it takes too much time to be read"),
        (CrashError, "a program that reads it breaks down"),
    ],
)
def test_a_file_that_is_too_much_for_its_reader_is_refused(
    problem: type[Exception], sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def confined(*_: object) -> None:
        raise problem

    monkeypatch.setattr("report.verify.confined", confined)
    assert sentences(good()) == f"this file is refused: {sentence}"
