"""What both editions must be, read back from the PDF: their text, fonts, links, outline, labels and equal bytes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pymupdf
import pypdf
import pytest

from report.structure.element import StructureElement, outline
from tests.conftest import Golden
from tests.documents import squeezed
from tests.editions import EDITIONS, FOLDERS, ROOT, edition
from tests.examples import quick

pytestmark = pytest.mark.slow

both = pytest.mark.parametrize(("content", "language"), EDITIONS)


def opened(data: bytes) -> pymupdf.Document:
    """A PDF as MuPDF reads it."""
    return pymupdf.open(stream=data)  # type: ignore[no-untyped-call]


def texts(element: StructureElement) -> Iterator[str]:
    """The text of each element that holds text, in reading order."""
    for child in element.children:
        if isinstance(child, StructureElement) and all(isinstance(c, StructureElement) for c in child.children):
            yield from texts(child)
        elif isinstance(child, StructureElement):
            yield child.text()


@both
def test_the_pdf_says_what_the_document_says(content: str, language: str) -> None:
    """Every element's text is on the pages, in order; what crosses a page is found in two parts."""
    made = edition(content, language)
    with opened(made.data) as pdf:
        pages = [squeezed(page.get_text("text", flags=0)) for page in pdf]
    whole = "".join(pages)
    for text in texts(made.story.tree):
        wanted = squeezed(text)
        if wanted and wanted not in whole:
            assert _in_two_parts(wanted, pages), text


def _in_two_parts(text: str, pages: list[str]) -> bool:
    """Whether a page holds the beginning of a text and the next one its rest."""
    return any(
        text[:cut] in before and text[cut:] in after for before, after in pairwise(pages) for cut in range(1, len(text))
    )


@both
def test_three_readers_find_the_same_text(content: str, language: str) -> None:
    data = edition(content, language).data
    with opened(data) as pdf:
        mupdf = sorted(squeezed("".join(page.get_text("text", flags=0) for page in pdf)))
    reader = sorted(squeezed("".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages)))
    run = subprocess.run(["pdftotext", "-raw", "-", "-"], input=data, capture_output=True, check=True)
    poppler = sorted(squeezed(run.stdout.decode()))
    assert mupdf == poppler == reader


@both
def test_no_fault_is_found_by_qpdf(content: str, language: str, tmp_path: Path) -> None:
    path = tmp_path / "edition.pdf"
    path.write_bytes(edition(content, language).data)
    run = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")


@both
def test_every_font_is_embedded_and_no_glyph_is_missing(content: str, language: str) -> None:
    with pikepdf.open(BytesIO(edition(content, language).data)) as pdf:
        fonts = {str(f.BaseFont): f for page in pdf.pages for f in page.Resources.get("/Font", {}).values()}
        assert fonts
        for name, font in fonts.items():
            assert re.fullmatch(r"/[A-Z]{6}\+SourceSans3-\w+", name)
            assert "/ToUnicode" in font
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
    with opened(edition(content, language).data) as pdf_:
        assert "\ufffd" not in "".join(page.get_text() for page in pdf_)


@both
def test_every_link_leads_somewhere(content: str, language: str) -> None:
    made = edition(content, language)
    with opened(made.data) as pdf:
        links = [link for page in pdf for link in page.get_links()]
        count = len(pdf)
    assert any(link["kind"] == pymupdf.LINK_URI for link in links)
    inside = [link for link in links if link["kind"] != pymupdf.LINK_URI]
    assert inside
    assert all(0 < link["page"] < count for link in inside)
    assert all(re.match(r"(https?|mailto):", link["uri"]) for link in links if link["kind"] == pymupdf.LINK_URI)


@both
def test_contents_print_the_pages_that_the_headings_stand_on(content: str, language: str) -> None:
    made = edition(content, language)
    with opened(made.data) as pdf:
        contents = squeezed(pdf[1].get_text("text", flags=0))
        pages = [squeezed(page.get_text("text", flags=0)) for page in pdf]
        toc = pdf.get_toc()
        labels = [page.get_label() for page in pdf]
    assert labels == [str(n + 1) for n in range(len(pages))]
    assert [entry[1] for entry in toc] == [entry.title for entry in made.story.outline]
    for _, title, page in toc:
        words = squeezed(re.sub(r"^[\d.]+ ", "", title))
        assert words in pages[page - 1]
        assert f"{words}{page}" in contents


@both
def test_the_file_says_what_it_is(content: str, language: str) -> None:
    made = edition(content, language)
    data = made.document.metadata
    with pikepdf.open(BytesIO(made.data)) as pdf:
        assert str(pdf.Root.Lang) == f"{language}-BE"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle) is True
        info = pdf.docinfo
        assert (str(info["/Title"]), str(info["/Subject"])) == (data.title, data.subject)
        assert str(info["/Keywords"]) == ", ".join(data.keywords)
        assert str(info["/CreationDate"]) == f"D:{data.published:%Y%m%d}000000Z" == str(info["/ModDate"])
        assert pdf.pdf_version == "1.7"


@both
def test_editions_have_one_shape(content: str, language: str) -> None:
    """Both languages have the same elements in the same order, but for lists whose length a language decides."""
    assert _shape(edition(content, language).story.tree) == _shape(edition(content, "nl").story.tree)


def _shape(element: StructureElement) -> tuple[object, ...]:
    kept = ("Sect", "Table", "THead", "TBody", "TR", "Figure", "L", "H1", "H2", "H3", "H4", "H5")
    return (element.role, *[_shape(c) for c in element.children if isinstance(c, StructureElement) and c.role in kept])


@both
def test_structure_is_as_reviewed(content: str, language: str, golden: Golden) -> None:
    if content == "invented":
        text = "\n".join(outline(edition(content, language).story.tree)) + "\n"
        golden(f"structure/{language}.txt", text)


@both
def test_pages_are_as_reviewed(content: str, language: str, golden: Golden) -> None:
    """The first and last words of each page, so that a change of the layout shows in a diff."""
    lines = []
    with opened(edition(content, language).data) as pdf:
        for page in pdf:
            words = page.get_text("text", flags=0).split()
            lines.append(f"{page.number + 1:3}  {' '.join(words[:9])} ... {' '.join(words[-9:])}")
    golden(f"pages/{content}-{language}.txt", "\n".join(lines) + "\n")


SURROUNDINGS = [
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "2", "TZ": "America/Lima", "LC_ALL": "C.UTF-8"},
]


@pytest.mark.parametrize("number", quick([*range(len(SURROUNDINGS))], [0]))
@pytest.mark.parametrize("content", quick([*FOLDERS], []))
def test_every_build_gives_the_same_bytes(content: str, number: int, tmp_path: Path) -> None:
    """Whatever the hash seed, the time zone, the machine's locale, the folder, the cache and the order of editions."""
    root, folder = tmp_path / f"copy {number}", FOLDERS[content]
    shutil.copytree(folder, root / "content" / folder.name)
    shutil.copytree(ROOT / "assets", root / "assets")
    images = folder.parent.parent / "assets" / "images"
    if images.is_dir():
        shutil.copytree(images, root / "assets" / "images", dirs_exist_ok=True)
    command = [sys.executable, "-c", "from report.cli import main; main()", "build", "--root", str(root)]
    for language in ("nl", "fr") if number else ("fr", "nl"):
        command += ["--lang", language]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **SURROUNDINGS[number]}
    environment["SPPREPORT_CACHE"] = str(tmp_path / "cache")
    subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
    made = [path.read_bytes() for path in (root / "build" / folder.name).glob("*.pdf")]
    assert len(made) == 2
    assert {edition(content, language).data for language in ("nl", "fr")} == {*made}
