"""What the judgement costs grows with the file: twice as much of anything takes about twice as many steps."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest

from report.verify import RULES
from report.verify.budget import Budget, BudgetError
from report.verify.colours import BLACK, WHITE
from report.verify.grounds import PageGround, background
from report.verify.painted import Area
from report.verify.reading import PdfReading
from tests.examples import quick
from tests.steps import steps
from tests.verify import bombs

FONT = b"/Font<</G<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"


def tagged(content: bytes, elements: bytes, catalog: bytes = b"") -> bytes:
    """A file of one page with these structure elements."""
    keys = b"/StructTreeRoot 6 0 R" + catalog
    objects = bombs.page(content, resources=FONT, catalog=keys)
    return bombs.pdf(objects | {6: b"<</Type/StructTreeRoot/K[%s]>>" % elements})


def paragraphs(count: int, text: bytes) -> bytes:
    """A file of paragraphs with the same text."""
    shown = [b"/P<</MCID %d>>BDC BT /G 9 Tf 9 600 Td (%s) Tj ET EMC" % (n, text) for n in range(count)]
    return tagged(b"\n".join(shown), b"".join([b"<</S/P/Pg 3 0 R/K %d>>" % n for n in range(count)]))


def typed_items(count: int) -> bytes:
    return paragraphs(count, b"- an item")


def texts_on_areas(count: int) -> bytes:
    """Texts down the page, each on a box of its own."""
    lines = [(7 * n % 690, 11 * n % 480) for n in range(count)]
    return bombs.pdf(
        bombs.page(
            b"\n".join([b"0.9 g %d %d 8 8 re f 0 g BT /G 6 Tf %d %d Td (a) Tj ET" % (x, y, x, y) for y, x in lines]),
            resources=FONT,
        )
    )


def texts_on_stacked_areas(count: int) -> bytes:
    """Areas of the whole page on each other, with a text on each."""
    drawn = b"0.9 g 0 0 500 700 re f 0 g BT /G 6 Tf 9 9 Td (a) Tj ET\n" * count
    return bombs.pdf(bombs.page(drawn, resources=FONT))


def texts_between_rules(count: int) -> bytes:
    """Texts on a page with as many lines as wide as the page."""
    drawn = [b"0 %f 500 0.01 re f BT /G 6 Tf 9 %f Td (a) Tj ET" % (n * 0.3, n * 0.3 + 0.1) for n in range(count)]
    return bombs.pdf(bombs.page(b"\n".join(drawn), resources=FONT))


def artifacts(count: int) -> bytes:
    """Sentences that are artifacts, and stand in the tree as well."""
    told = [b"the sentence with the number %d that is told twice in the file" % n for n in range(count)]
    shown = [b"/Artifact BMC BT /G 9 Tf 9 600 Td (%s) Tj ET EMC n n n n n n n n n n n n" % one for one in told]
    return tagged(b"\n".join(shown), b"".join([b"<</S/Figure/Pg 3 0 R/Alt(%s)>>" % one for one in told]))


def open_marks(count: int) -> bytes:
    """Marked content that is opened and never closed, with a text in each."""
    drawn = b"/Span<</MCID 1>>BDC BT /G 6 Tf 9 9 Td (a) Tj ET\n" * count
    return tagged(drawn, b"<</S/P/Pg 3 0 R/K 1>>")


def words_of_a_line(count: int) -> bytes:
    return bombs.pdf(bombs.page(b"BT /G 6 Tf 9 9 Td %s ET" % (b"(a) Tj " * count), resources=FONT))


def mapped_roles(count: int) -> bytes:
    """Elements with a tag that a chain of others stands for."""
    names = [b"/R%d" % n for n in range(count)]
    objects = bombs.page(b"n", catalog=b"/StructTreeRoot 6 0 R")
    chain = b"".join([b"%s%s" % pair for pair in pairwise(names)])
    return bombs.pdf(objects | {6: b"<</K[%s]/RoleMap<<%s/Q/P>>>>" % (b"<</S/R0>>" * count, chain)})


def judge(data: bytes) -> int:
    """How many steps all rules take."""

    def work() -> None:
        with pikepdf.open(BytesIO(data)) as pdf:
            reading = PdfReading(pdf)
            for rule in RULES:
                list(rule(reading))

    return steps(work)


KINDS = (
    typed_items,
    texts_on_areas,
    texts_on_stacked_areas,
    texts_between_rules,
    artifacts,
    open_marks,
    words_of_a_line,
    mapped_roles,
)


@pytest.mark.parametrize("kind", quick(KINDS, (typed_items, texts_on_areas)), ids=lambda kind: kind.__name__)
def test_twice_as_much_takes_about_twice_as_many_steps(kind: Callable[[int], bytes]) -> None:
    assert judge(kind(600)) < 2.2 * judge(kind(300))


def test_areas_are_found_as_by_looking_at_all_of_them() -> None:
    areas = []
    for n in range(400):
        x, y = (37.0 * n) % 500 - 20, (53.0 * n) % 700 - 20
        width, height = 2.0 ** (n % 11), 2.0 ** (n * 7 % 10)
        corners = ((x, y), (x + width, y), (x + width, y + height), (x, y + height))
        colour = None if n % 9 == 0 else (n % 5 / 5, n % 7 / 7, n % 3 / 3)
        areas.append(Area((corners,), False, colour, 0.5 if n % 4 == 0 else 1.0, n))
    ground = PageGround(areas, Budget())
    for n in range(500):
        point, before = ((41.3 * n) % 500, (67.7 * n) % 700), n % 400
        assert ground.colour(point, before) == background(point, areas[:before][::-1])


@pytest.mark.parametrize("odd", [float("nan"), float("inf"), -1e300])
def test_an_area_beyond_all_measure_is_no_ground(odd: float) -> None:
    corners = ((0.0, 0.0), (odd, 0.0), (9.0, 9.0))
    ground = PageGround([Area((corners,), False, BLACK, 1.0, 1)], Budget())
    assert ground.colour((20.0, 5.0), 9) == ground.colour((odd, odd), 9) == WHITE


def test_veils_without_end_are_refused() -> None:
    square = ((0.0, 0.0), (9.0, 0.0), (9.0, 9.0), (0.0, 9.0))
    budget = Budget()
    budget.corners = 4_000
    ground = PageGround([Area((square,), False, BLACK, 0.01, n) for n in range(1_001)], budget)
    with pytest.raises(BudgetError, match="more coloured areas than can be compared"):
        ground.colour((5.0, 5.0), 2_000)
