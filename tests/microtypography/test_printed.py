"""What readers get: editions read back from their PDFs, without a wrong sign or space, or a bond that is broken."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

import pymupdf
import pytest

from report.document import Element, Figure, Group
from tests.editions import EDITIONS, edition
from tests.microtypography.tables import refined_text

pytestmark = pytest.mark.slow

both = pytest.mark.parametrize(("content", "language"), EDITIONS)

ADDRESS = re.compile(r"\S*(?:://|@|www\.)\S*")
WRONG = {
    "nl": r"['\"`´„]|\.\.\.|\s[;:!?](?=\s|$)|«|»|\w \.",
    "fr": r"['\"`´]|\.\.\.|[ \n][;:!?»]|«[ \n]|[^\W\d][;:!?](?=\s)|[^\u202f]»|«[^\u202f]|\u00a0[;!?»]|\u202f:",
}
UNITS = {
    "nl": r"%|€|kg|km|euro|miljoen|miljard|uur|minuten|seconden|jaar|procentpunt|(?:januari|maart|mei|juni|oktober)\b",
    "fr": r"%|€|kg|km|euros?|millions?|milliards?|heures?|minutes|secondes|ans|(?:janvier|mars|mai|juin|octobre)\b",
}
NUMBERED = {
    "nl": r"art\.|nr\.|blz\.|p\.|dr\.|hoofdstuk|figuur|tabel|punt|§|€",
    "fr": r"art\.|n°|p\.|M\.|Mme|chapitre|figure|tableau|point|§",
}


def figures(elements: Iterable[Element]) -> Iterator[Figure]:
    """The figures among elements and in their groups."""
    for element in elements:
        if isinstance(element, Figure):
            yield element
        elif isinstance(element, Group):
            yield from figures(element.elements)


@cache
def lines_of(content: str, language: str) -> str:
    """The text of an edition, each line as it is set; addresses are left out, and the spaces are those of the PDF."""
    with pymupdf.open(stream=edition(content, language).data) as pdf:  # type: ignore[no-untyped-call]
        text = "\n".join(page.get_text("text", flags=pymupdf.TEXT_PRESERVE_WHITESPACE) for page in pdf)
    return ADDRESS.sub("", re.sub(r" *\n", "\n", text))


@both
def test_no_sign_or_space_is_wrong(content: str, language: str) -> None:
    text = lines_of(content, language)
    assert [text[max(0, m.start() - 20) : m.end() + 10] for m in re.finditer(WRONG[language], text)] == []


@both
def test_no_number_is_parted_from_what_it_counts(content: str, language: str) -> None:
    text = lines_of(content, language)
    assert re.findall(rf"[^\n]*\b\d+(?:er)?\n(?:{UNITS[language]})[^\n]*", text) == []


@both
def test_no_line_ends_before_its_number(content: str, language: str) -> None:
    text = lines_of(content, language)
    assert re.findall(rf"[^\n]*\b(?:{NUMBERED[language]})\n\d[^\n]*", text, re.IGNORECASE) == []


@both
def test_every_text_of_the_edition_is_refined(content: str, language: str) -> None:
    """Those that no line of a page shows, too: the outline, metadata, alt texts."""
    made = edition(content, language)
    data = made.document.metadata
    texts = [data.title, data.subject, data.author, *data.keywords, *(entry.title for entry in made.story.outline)]
    texts += [figure.alt for figure in figures(made.document.elements)]
    assert [text for text in texts if refined_text(text, language) != text] == []
    assert [text for text in texts if re.search(WRONG[language], text)] == []
