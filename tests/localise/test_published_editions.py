"""What an earlier edition printed is known from its record, and each edition has a day of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.diagnostics.errors import ContentError
from tests.localise.correcting import FRONT, SECOND, SECTIONS, second
from tests.localise.making import errors, report_of


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("edition: 2\n", "edition 2 has no date of its own"),
        ("corrected: 2031-11-15\n", "'corrected' is the date of a later edition, and this is the first"),
        ("edition: 2\ncorrected: 2031-02-03\n", "edition 2 is not published after the one of 2031-02-03"),
        ("erratum: {minor: [one]}\n", "an erratum in a first edition, which corrects none"),
        (
            SECOND.replace("2\n", "3\n", 1),
            "what edition 2 printed is not known: there is no content/2030/editions/2.json",
        ),
    ],
)
def test_an_edition_has_its_date_and_one_before_it(folder: Path, front: str, message: str) -> None:
    with pytest.raises(ContentError) as problem:
        report_of(folder, SECTIONS, front=FRONT + front)
    assert [one.message for one in errors(problem.value)] == [message]


NO_RECORD = "this file does not say what an edition printed: it was changed, or cut"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"texts"', '"texs"', NO_RECORD),
        ('"date": "2031', '"date": "', NO_RECORD),
        ('"languages": {', '"languages": {}, "x": {', NO_RECORD),
        ('"edition": 1', '"edition": 4', "this file is of edition 4 of the report of 2030"),
        ('"year": 2030', '"year": 2029', "this file is of edition 1 of the report of 2029"),
    ],
)
def test_a_record_that_is_none_is_told(folder: Path, old: str, new: str, message: str) -> None:
    path = folder / "content" / "2030" / "editions" / "1.json"
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    with pytest.raises(ContentError) as problem:
        second(folder, ("14 juni", "15 juni"))
    (found,) = errors(problem.value)
    assert (found.message, found.mark.file) == (message, "content/2030/editions/1.json")
    assert "sppreport record --from FOLDER" in found.hint


def test_the_day_of_the_first_edition_stays(folder: Path) -> None:
    path = folder / "content" / "2030" / "editions" / "1.json"
    path.write_text(path.read_text("utf-8").replace("2031-02-03", "2031-01-31"), "utf-8")
    with pytest.raises(ContentError) as problem:
        second(folder, ("14 juni", "15 juni"))
    (found,) = errors(problem.value)
    assert found.message == "the first edition was published on 2031-01-31"
    assert found.hint.startswith("'published' stays the day of the first edition")
