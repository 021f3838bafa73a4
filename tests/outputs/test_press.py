"""Files for printers: boxes, bleed and marks, inks and no other colours, nothing to click, addresses as notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from report.diagnostics.errors import Mark, Severity
from report.document import plain as plain_words
from report.drawing.pages import DrawnArea, DrawnPage
from report.locales import locale_of
from report.outputs.ordering import order_of
from report.outputs.press import coarse_pictures, make
from report.pipeline import timing
from report.source.load import load
from report.typography.lines import Rectangle
from report.validate import validate
from report.verify import verify_bytes
from tests.editions import FOLDERS

MM = 72 / 25.4
INKS = {"k": 4, "K": 4}


@cache
def printed(language: str = "nl") -> bytes:
    """The invented report for printers."""
    folder = FOLDERS["invented"]
    report = validate(load(folder))
    order = order_of(folder.parent.parent, report, [locale_of(language)], timing(None))
    (data,) = make(order).values()
    return data


@pytest.fixture(scope="module")
def pdf() -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(printed())) as opened:
        yield opened


def operations(pdf: pikepdf.Pdf) -> Iterator[tuple[int, str, list[Any]]]:
    """The operators of all pages, with their operands."""
    for number, page in enumerate(pdf.pages):
        for instruction in pikepdf.parse_content_stream(page):
            yield number, str(instruction.operator), list(instruction.operands)


def test_a_file_for_printers_is_archival_accessible_and_fit_for_the_press() -> None:
    assert [finding.rule for finding in verify_bytes(printed())] == []


@pytest.mark.slow
def test_so_is_it_in_the_other_language() -> None:
    assert [finding.rule for finding in verify_bytes(printed("fr"))] == []


def test_boxes_lie_within_each_other(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        trim, bleed, media = ([float(n) for n in page[name]] for name in ("/TrimBox", "/BleedBox", "/MediaBox"))
        assert trim == pytest.approx([0, 0, 210 * MM, 297 * MM], abs=0.01)
        assert bleed == pytest.approx([-3 * MM, -3 * MM, 213 * MM, 300 * MM], abs=0.01)
        assert media[0] < bleed[0]
        assert media[3] > bleed[3]
        assert "/CropBox" not in page


def test_there_is_no_colour_but_in_inks(pdf: pikepdf.Pdf) -> None:
    found = {name for _, name, _ in operations(pdf)}
    assert not found & {"rg", "RG", "g", "G", "sh", "BI"}
    spaces = {str(operands[0]) for _, name, operands in operations(pdf) if name in ("cs", "CS")}
    assert spaces == {"/All"}
    for image in pdf.objects:
        if isinstance(image, pikepdf.Stream) and image.get("/Subtype") == "/Image":
            assert image["/ColorSpace"] in ("/DeviceCMYK", "/DeviceGray")


def test_no_colour_has_more_ink_than_paper_takes(pdf: pikepdf.Pdf) -> None:
    totals = [sum(map(float, operands)) for _, name, operands in operations(pdf) if name in INKS]
    assert totals
    assert max(totals) <= 3.0


def test_text_is_printed_in_one_ink(pdf: pikepdf.Pdf) -> None:
    inks = {tuple(map(float, operands)) for _, name, operands in operations(pdf) if name == "k"}
    assert (0.0, 0.0, 0.0, 1.0) in inks


def test_what_reaches_the_edge_goes_on_into_the_bleed_and_no_further(pdf: pikepdf.Pdf) -> None:
    left, bottom, right, top = -3 * MM, -3 * MM, 213 * MM, 300 * MM
    cover = [operands for page, name, operands in operations(pdf) if page == 0 and name == "re"]
    x, y, width, height = map(float, cover[1])
    assert (x, y, x + width, y + height) == pytest.approx((left, bottom, right, top), abs=0.02)
    clips = [list(map(float, operands)) for page, name, operands in operations(pdf) if page == 0 and name == "re"]
    assert clips[0] == pytest.approx([left, bottom, right - left, top - bottom], abs=0.02)
    openings = [
        list(map(float, operands))
        for page, name, operands in operations(pdf)
        if page and name == "re" and float(operands[2]) > 212 * MM and float(operands[3]) < 200 * MM
    ]
    assert openings
    assert all(y + height == pytest.approx(top, abs=0.02) for _, y, _, height in openings)


def test_marks_stand_outside_of_what_is_left_and_of_the_bleed(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        content = page.Contents.read_bytes().decode("latin-1")
        _, _, marks = content.partition("/Artifact<</Type/Page>>BDC")
        points = [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+) (-?[\d.]+) [ml]\b", marks)]
        assert len(points) > 20
        media = [float(edge) for edge in page.MediaBox]
        for x, y in points:
            assert media[0] <= x <= media[2]
            assert media[1] <= y <= media[3]
            outside = x < -3 * MM or x > 213 * MM or y < -3 * MM or y > 300 * MM
            assert outside


def test_nothing_can_be_clicked_and_nothing_is_attached(pdf: pikepdf.Pdf) -> None:
    assert not any("/Annots" in page for page in pdf.pages)
    assert "/AF" not in pdf.Root
    assert "/Names" not in pdf.Root
    assert b"/S/Link" not in b"".join([obj.unparse() for obj in pdf.objects if not isinstance(obj, pikepdf.Stream)])


def test_it_says_that_it_is_pdf_x_and_for_which_press(pdf: pikepdf.Pdf) -> None:
    assert pdf.pdf_version == "1.6"
    assert pdf.docinfo["/Trapped"] == "/False"
    intents = {str(intent.S): intent for intent in pdf.Root.OutputIntents}
    assert set(intents) == {"/GTS_PDFX", "/GTS_PDFA1"}
    assert intents["/GTS_PDFX"].OutputConditionIdentifier == "FOGRA39"
    assert intents["/GTS_PDFX"].DestOutputProfile.objgen == intents["/GTS_PDFA1"].DestOutputProfile.objgen
    assert intents["/GTS_PDFX"].DestOutputProfile.read_bytes()[12:20] == b"prtrCMYK"
    assert b"<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>" in pdf.Root.Metadata.read_bytes()


def test_the_same_report_gives_the_same_bytes() -> None:
    before = printed()
    printed.cache_clear()
    assert printed() == before


def test_a_picture_with_too_few_pixels_for_its_size_is_told() -> None:
    place = Mark("sections/a.yaml", 3, 5)
    coarse = DrawnArea(Rectangle(0, 0, 144, 72), place, (399, 200))
    sharp = DrawnArea(Rectangle(0, 0, 144, 72), place, (400, 200))
    page = DrawnPage(b"", 0, [], False, [sharp, coarse, DrawnArea(Rectangle(0, 0, 9, 9), place)])
    (told,) = coarse_pictures([page])
    assert told.mark == place
    assert told.severity is Severity.WARNING
    assert str(told.message) == "this picture is printed at 199 pixels an inch, where a press needs 200"


def test_a_theme_may_print_addresses_on_screens_too_where_they_are_clicked() -> None:
    folder = FOLDERS["invented"]
    order = order_of(folder.parent.parent, validate(load(folder)), [locale_of("nl")], timing(None))
    plain, noted, pressed = (
        order._replace(theme=theme).localised(order.locales[0])[1]
        for theme in (
            order.theme,
            order.theme.model_copy(update={"links": "notes"}),
            order.theme.to_press(),
        )
    )
    said = [plain_words(one.notes["hives-note-winter"].runs) for one in (plain, noted, pressed)]
    full = "De wintertelling staat in de Dakgids (bijen.example.org/nl/gids)."
    assert said == ["De wintertelling staat in de Dakgids.", full, full]
    links = [{run.href for run in one.notes["hives-note-winter"].runs} - {None} for one in (plain, noted, pressed)]
    assert links == [{"https://bijen.example.org/nl/gids"}, {"https://bijen.example.org/nl/gids"}, set()]
    assert noted.name == plain.name
    assert pressed.name.endswith("-drukwerk-nl")
