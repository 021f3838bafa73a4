"""Rules on files for printers: a good one has no finding, and each fault that is planted is found by its rule."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf

from report.compose import compose
from report.theme.theme import Theme
from report.typeset import typeset
from report.verify import judged
from tests.documents import document, paragraph
from tests.editions import FOLDERS
from tests.pdf.tagged import made
from tests.strategies import FIRST


@cache
def theme() -> Theme:
    from report.theme.folders import assets_folders
    from report.theme.reading import read_theme

    return read_theme(assets_folders(FOLDERS["real"].parent.parent), "federal").to_press()


@cache
def printed() -> bytes:
    """A small file for printers."""
    return typeset(compose(document(FIRST, paragraph("Een zin.")), theme()), theme())


def rules(plant: Callable[[Pdf], None] | None = None) -> set[str]:
    """The rules that find something in the file, once something was done to it."""
    stream = BytesIO()
    with pikepdf.open(BytesIO(printed())) as pdf:
        if plant:
            plant(pdf)
        pdf.save(stream)
    with pikepdf.open(stream) as pdf:
        return {finding.rule for finding in judged(pdf)}


def test_a_file_for_printers_has_no_finding() -> None:
    assert rules() == set()


def test_other_files_need_not_be_fit_for_a_press() -> None:
    _, data = made(document(FIRST, paragraph("Een zin.")))
    with pikepdf.open(BytesIO(data)) as pdf:
        assert not any(finding.rule.startswith("press-") for finding in judged(pdf))


def page(pdf: Pdf) -> Any:
    return pdf.pages[0].obj


def metadata(pdf: Pdf, old: bytes, new: bytes) -> None:
    data = pdf.Root.Metadata.read_bytes()
    assert old in data
    pdf.Root.Metadata.write(data.replace(old, new))


def content(pdf: Pdf, operators: bytes) -> None:
    page(pdf).Contents.write(page(pdf).Contents.read_bytes() + b"\n/Artifact BMC " + operators + b" EMC")


def link(pdf: Pdf, rect: list[int]) -> None:
    page(pdf).Annots = Array([pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array(rect)))])


PLANTS: dict[str, tuple[Callable[[Pdf], None], str]] = {
    "another version": (lambda p: metadata(p, b">PDF/X-4<", b">PDF/X-3<"), "press-identity"),
    "no rendition": (lambda p: metadata(p, b"xmpMM:RenditionClass", b"xmpMM:Other"), "press-identity"),
    "not trapped or not": (lambda p: p.docinfo.__delitem__("/Trapped"), "press-trapped"),
    "two intents": (lambda p: p.Root.OutputIntents.append(p.Root.OutputIntents[0]), "press-intent"),
    "no condition": (
        lambda p: p.Root.OutputIntents[0].__delitem__("/OutputConditionIdentifier"),
        "press-intent",
    ),
    "a profile of screens": (
        lambda p: p.Root.OutputIntents[0].DestOutputProfile.write(b"\0" * 12 + b"mntrRGB " + b"\0" * 200),
        "press-intent",
    ),
    "no trim": (lambda p: page(p).__delitem__("/TrimBox"), "press-boxes"),
    "an art box": (lambda p: page(p).__setitem__("/ArtBox", page(p).TrimBox), "press-boxes"),
    "a trim beyond the bleed": (lambda p: page(p).__setitem__("/BleedBox", Array([5, 5, 500, 500])), "press-boxes"),
    "a bleed beyond the sheet": (
        lambda p: page(p).__setitem__("/BleedBox", Array([-90, -90, 900, 990])),
        "press-boxes",
    ),
    "red": (lambda p: content(p, b"1 0 0 rg 0 0 9 9 re f"), "press-colours"),
    "a space of screens": (lambda p: content(p, b"/DeviceRGB CS 0 0 1 SC 0 0 m 9 9 l S"), "press-colours"),
    "too much ink": (lambda p: content(p, b"1 1 .9 .8 k 0 0 9 9 re f"), "press-ink"),
    "blended on a screen": (
        lambda p: page(p).__setitem__("/Group", Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)),
        "press-blending",
    ),
    "a link": (lambda p: link(p, [100, 100, 200, 120]), "press-annotations"),
    "something to run": (
        lambda p: p.Root.__setitem__("/OpenAction", Dictionary(S=Name.JavaScript, JS=pikepdf.String("1"))),
        "press-actions",
    ),
    "a curve of its own": (
        lambda p: page(p).Resources.ExtGState.X0.__setitem__("/TR", Name.Identity),
        "press-transfer",
    ),
}


@pytest.mark.parametrize("name", PLANTS)
def test_what_a_press_cannot_have_is_found(name: str) -> None:
    plant, rule = PLANTS[name]
    assert rule in rules(plant)


def test_marks_of_printers_may_stand_beside_the_page() -> None:
    assert "press-annotations" not in rules(lambda pdf: link(pdf, [-30, -30, -20, -20]))


def test_a_newer_version_is_told() -> None:
    stream = BytesIO()
    with pikepdf.open(BytesIO(printed())) as pdf:
        pdf.save(stream, force_version="1.7")
    with pikepdf.open(stream) as pdf:
        assert "press-version" in {finding.rule for finding in judged(pdf)}
