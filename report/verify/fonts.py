"""Rules on fonts: embedded, and every glyph with the text that it stands for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from report.messages import Message, say
from report.verify.finding import A3, EN, UA, Finding, Flaw, quoted
from report.verify.lettering import Font, Glyph
from report.verify.reading import PdfReading

EMBEDDED = Flaw("font-embedded", f"{UA} 7.21.4.1, {A3} 6.2.11.4", say("embed the font: take it from assets/fonts"))
UNICODE = Flaw(
    "font-unicode", f"{UA} 7.21.7, {A3} 6.2.11.7", say("give the font a ToUnicode map for each glyph it draws")
)
PRIVATE = Flaw(
    "font-private-use", f"{UA} 7.21.7, {EN} 10.1.1.1", say("map the glyph to the characters that it stands for")
)
NOTDEF = Flaw(
    "font-notdef", f"{UA} 7.21.8, {A3} 6.2.11.8", say("use a font that has the character, or another character")
)

NO_TEXT = {"\0", "\ufeff", "\ufffe", "\ufffd"}


def fonts_can_be_read(reading: PdfReading) -> Iterator[Finding]:
    """All fonts that draw text are embedded, and all that they draw can be turned into text; once a font and fault."""
    seen: set[tuple[int, str]] = set()
    for index, page in enumerate(reading.pages):
        for shown in page.shown:
            font = shown.font
            if font is None or not shown.visible:
                continue
            for flaw, message in _faults(font, shown.glyphs, quoted(shown.text)):
                if (id(font), flaw.code) not in seen:
                    seen.add((id(font), flaw.code))
                    yield flaw.broken(message, index)


def _faults(font: Font, glyphs: tuple[Glyph, ...], text: str) -> Iterator[tuple[Flaw, Message]]:
    name = font.name
    if not font.embedded:
        yield EMBEDDED, say("the font {name} is not embedded", name=name)
    if any(glyph.text is None or glyph.text in NO_TEXT or not glyph.text for glyph in glyphs):
        yield UNICODE, say("the font {name} does not tell what it draws at {text}", name=name, text=text)
    if any(unicodedata.category(char) == "Co" for glyph in glyphs for char in glyph.text or ""):
        yield PRIVATE, say("the font {name} has characters of private use at {text}", name=name, text=text)
    if any(glyph.glyph == 0 for glyph in glyphs):
        yield NOTDEF, say("the font {name} lacks a character at {text}", name=name, text=text)


RULES = {fonts_can_be_read: EMBEDDED}
