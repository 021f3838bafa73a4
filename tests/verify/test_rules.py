"""Single rules: contrast on any ground, guessed languages, words of links, clauses of the validator's checks."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from report.messages import NOTHING
from report.verify.colours import BLACK, WHITE, colour_of
from report.verify.contrast import is_large
from report.verify.document import TAG
from report.verify.finding import A3, UA, quoted
from report.verify.geometry import Path, Vertex, place, times
from report.verify.grounds import background, covers
from report.verify.lettering import Font
from report.verify.painted import Area, ShownText
from report.verify.profiles import REPEATED, clause_of
from report.verify.verdict import counted
from report.verify.words import BARE_ADDRESS, PART, VAGUE

SQUARE = ((0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0))
HOLE = ((4.0, 4.0), (6.0, 4.0), (6.0, 6.0), (4.0, 6.0))


def test_colours_are_read_from_one_three_or_four_numbers() -> None:
    assert (colour_of([0.5]), colour_of([1, 0, 0]), colour_of([0, 0, 0, 0])) == ((0.5, 0.5, 0.5), (1, 0, 0), WHITE)
    assert colour_of([0, 0, 0, 1]) == pytest.approx((0.17, 0.17, 0.16), abs=0.01), "as black as ink is"
    assert colour_of([1, 2]) is None


@pytest.mark.parametrize(("point", "inside"), [((1, 1), True), ((5, 5), False), ((11, 5), False), ((5, 9.9), True)])
def test_an_area_with_a_hole_covers_what_is_around_it(point: Vertex, inside: bool) -> None:
    assert covers(Area((SQUARE, HOLE), True, BLACK, 1.0, 1), point) is inside
    assert covers(Area((SQUARE, HOLE[::-1]), False, BLACK, 1.0, 1), point) is inside


def test_the_ground_is_what_was_painted_last() -> None:
    red, veil = Area((SQUARE,), False, (1, 0, 0), 1.0, 1), Area((SQUARE,), False, WHITE, 0.5, 2)
    picture = Area((SQUARE,), False, None, 1.0, 3)
    assert background((5, 5), []) == WHITE
    assert background((5, 5), [red]) == (1, 0, 0)
    assert background((5, 5), [veil, red]) == (1, 0.5, 0.5)
    assert background((5, 5), [picture, red]) is None
    assert background((5, 5), [red, picture]) == (1, 0, 0)
    assert background((50, 5), [red]) == WHITE


def test_curves_become_polygons() -> None:
    path = Path()
    path.move((0, 0))
    path.curve((0, 10), (10, 10), (10, 0))
    path.curve((0, -10), (0, 0))
    (polygon,) = path.areas()
    assert (polygon[0], polygon[8], polygon[-1]) == ((0, 0), (10, 0), (0, 0))
    assert polygon[4] == (5, 7.5)


def test_matrices_multiply_from_the_inside_outwards() -> None:
    assert place(times((2, 0, 0, 2, 0, 0), (1, 0, 0, 1, 5, 0)), 1, 1) == (7, 2)


@pytest.mark.parametrize(("size", "bold"), list(product((13.9, 14.0, 17.9, 18.0), (False, True))))
def test_type_is_large_from_eighteen_points_and_bold_from_fourteen(size: float, bold: bool) -> None:
    font = Font("F", bold, True, True, 2, {}, {}, 1.0, None)
    shown = ShownText("a", (), font, None, None, BLACK, 1.0, size, 0, 0, 5, 0, 1, True)
    assert is_large(shown) is (size >= (14 if bold else 18))
    assert is_large(shown._replace(font=replace(font, bold=False))) is (size >= 18)


@pytest.mark.parametrize("tag", ["nl", "nl-BE", "fr-BE", "en", "zh-Hant-TW", "sr-Latn", "es-419", "de-CH-1996"])
def test_names_of_languages(tag: str) -> None:
    assert TAG.fullmatch(tag)
    assert not TAG.fullmatch(f"{tag}!")
    assert not TAG.fullmatch(f"{tag}_BE")


def test_words_of_links() -> None:
    for text in ("https://example.be/a?b", "www.example.be", "mailto:a@example.be", "example.org/gids"):
        assert BARE_ADDRESS.fullmatch(text)
    for text in ("Gids voor duurzame aankopen", "example.org", "a@example.be"):
        assert not BARE_ADDRESS.fullmatch(text)
    assert all(VAGUE.fullmatch(text) for text in ("hier", "Klik hier", "ici", "Cliquez ici", "lees meer", "More"))
    assert not any(VAGUE.fullmatch(text) for text in ("hierarchie", "meer over de gids", "1", "tabel 1"))


def test_checks_of_the_validator_have_clauses() -> None:
    assert clause_of("PDFUA1-LINK-CONTENTS-001", UA) == "ISO 14289-1 7.18.5"
    assert clause_of("PDFUA1-LI-PARENT-001", UA) == "ISO 14289-1 7.6"
    assert clause_of("PDFA3A-DEVICE-RGB-001", A3) == "ISO 19005-3 6.2.4.3"
    assert clause_of("PDFA3A-SOMETHING-001", A3) == "ISO 19005-3"
    assert clause_of("ISO 14289-1:2014:7.18.5:2", UA) == "ISO 14289-1 7.18.5"
    assert all(name.startswith(("PDFUA1-", "PDFA3A-")) for name in REPEATED)


def test_a_cure_is_written_as_editors_type_it() -> None:
    assert PART.broken(NOTHING).cure == "mark the phrase with its language: [text]{lang=en}"


def test_texts_are_quoted_short() -> None:
    assert quoted("een  twee\ndrie") == "“een twee drie”"
    assert quoted("x" * 50) == f"“{'x' * 40} …”"
    assert counted(3) == "3 findings"
