"""Rules on fonts: embedded, and every glyph with the text that it stands for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from report.verify.finding import A3, EN, UA, Finding, Flaw, quoted
from report.verify.lettering import Font, Glyph
from report.verify.reading import PdfReading

EMBEDDED = Flaw("font-embedded", f"{UA} 7.21.4.1, {A3} 6.2.11.4", "embed the font: take it from assets/fonts")
UNICODE = Flaw("font-unicode", f"{UA} 7.21.7, {A3} 6.2.11.7", "give the font a ToUnicode map for each glyph it draws")
PRIVATE = Flaw("font-private-use", f"{UA} 7.21.7, {EN} 10.1.1.1", "map the glyph to the characters that it stands for")
NOTDEF = Flaw("font-notdef", f"{UA} 7.21.8, {A3} 6.2.11.8", "use a font that has the character, or another character")

NO_TEXT = {"\0", "\ufeff", "\ufffe", "\ufffd"}


def fonts_can_be_read(reading: PdfReading) -> Iterator[Finding]:
    """All fonts that draw text are embedded, and all that they draw can be turned into text; once a font and fault."""
    seen: set[tuple[int, str]] = set()
    for index, page in enumerate(reading.pages):
        for shown in page.shown:
            font = shown.font
            if font is None or not shown.visible:
                continue
            for rule, words in _faults(font, shown.glyphs, quoted(shown.text)):
                if (id(font), rule.code) not in seen:
                    seen.add((id(font), rule.code))
                    yield rule.broken(words, index)


def _faults(font: Font, glyphs: tuple[Glyph, ...], text: str) -> Iterator[tuple[Flaw, str]]:
    if not font.embedded:
        yield EMBEDDED, f"the font {font.name} is not embedded"
    if any(glyph.text is None or glyph.text in NO_TEXT or not glyph.text for glyph in glyphs):
        yield UNICODE, f"the font {font.name} does not tell what it draws at {text}"
    if any(unicodedata.category(char) == "Co" for glyph in glyphs for char in glyph.text or ""):
        yield PRIVATE, f"the font {font.name} has characters of private use at {text}"
    if any(glyph.glyph == 0 for glyph in glyphs):
        yield NOTDEF, f"the font {font.name} lacks a character at {text}"


RULES = (fonts_can_be_read,)
