"""Tests: what is missing is told once, with the places that name it; a slip in a name is told where it stands."""

from __future__ import annotations

from report.diagnostics.errors import Diagnostic, Mark, error, warning
from report.messages import NOTHING, Message, say, verbatim
from report.validate.folding import told_once


def unknown(line: int, near: Message = NOTHING) -> Diagnostic:
    """That there is no data set called x, named in a line."""
    return error(Mark("a.yaml", line), say("unknown data set '{name}'{near}", name="x", near=near))


def test_the_first_place_has_the_others_beside_it() -> None:
    (told,) = told_once([unknown(3), unknown(1), unknown(2), unknown(2)])
    assert told.mark.line == 1
    assert [(one.mark.line, one.text) for one in told.related] == [(2, "here as well"), (3, "here as well")]


def test_of_many_places_some_are_listed_and_all_counted() -> None:
    (told,) = told_once([unknown(line) for line in range(1, 20)])
    assert [one.mark.line for one in told.related] == [2, 3, 4, 5, 6]
    assert told.related[-1].text == "here as well, and in 13 more places"


def test_slips_and_warnings_are_told_each() -> None:
    slips = [unknown(1, verbatim(" (did you mean 'y'?)")), unknown(2, verbatim(" (did you mean 'y'?)"))]
    others = [warning(Mark("a.yaml", line), say("unknown{near}", near=NOTHING)) for line in (3, 4)]
    assert told_once([*slips, *others]) == [*slips, *others]


def test_what_a_language_lacks_everywhere_is_told_once_in_each_file() -> None:
    def gap(file: str, line: int, typed: str = "de") -> Diagnostic:
        return error(Mark(file, line), say("missing language '{language}'", language=typed), code="translation-missing")

    lacking = [gap(f"{name}.yaml", line) for name in "ab" for line in range(1, 7)]
    first, second = sorted(told_once(lacking))
    assert (first.mark, second.mark) == (Mark("a.yaml", 1), Mark("b.yaml", 1))
    assert len(first.related) == 5
    assert "sppreport build --draft" in first.hint
    few = [gap("a.yaml", line, "fr") for line in (1, 2)]
    assert sorted(told_once([*lacking, *few])) == sorted([first, second, *few]), "a few gaps are told each"


def test_the_same_error_again_and_again_is_told_once() -> None:
    same = [
        error(Mark("a.yaml", line), say("the {language} lacks it", language="French"), code="parity-slot")
        for line in range(1, 40)
    ]
    (told,) = told_once(same)
    assert told.mark.line == 1
    assert told.related[-1].text == "here as well, and in 33 more places"
    assert sorted(told_once(same[:10])) == same[:10]
