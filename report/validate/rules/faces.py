"""Rules about faces: the font in which words are set has all their characters, that of strong words too."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from report.diagnostics.errors import Diagnostic, warning
from report.document import StyleName
from report.markup.tree import Emphasis, Inline, InlineParent, Strong, TextNode
from report.messages import say
from report.model.text import Text
from report.validate.content import Content
from report.validate.fonts import ThemeFonts
from report.validate.scopes import of_each_file

BODY: tuple[StyleName, ...] = ("body",)
#: By the field in which a text is typed, the styles in which it is set; all others are set as body.
STYLES: dict[str, tuple[StyleName, ...]] = {
    "title": ("chapter", "chapter-plain", "heading-2", "heading-3", "heading-4", "contents-1", "contents-2"),
    "short": ("contents-1", "running-head"),
    "caption": ("caption",),
    "alt": (),
}


@of_each_file
def faces_have_every_character(content: Content) -> Iterator[Diagnostic]:
    """No character is left blank because the face of its words lacks it, when another one of the theme has it."""
    fonts = content.fonts
    if fonts is None:
        return
    theme = fonts.theme
    known = [fonts.characters_in(role) for role in theme.fonts]
    some = frozenset().union(*known).difference(frozenset.intersection(*known))  # what some have and others lack
    texts = [text for text in content.texts if text.markup]
    if not any(some.intersection(typed) for text in texts for typed in text.source.values()):
        return
    styles = {
        id(value): STYLES[field]
        for model in content.models
        for field, value in model.__dict__.items()
        if isinstance(value, Text) and field in STYLES
    }
    for text in texts:
        for language, typed in text.source.items():
            if some.intersection(typed):
                bases = {theme.style(style).font: None for style in styles.get(id(text), BODY)}
                yield from _lacking(content, text, language, fonts, tuple(bases))


def _lacking(
    content: Content, text: Text, language: str, fonts: ThemeFonts, bases: tuple[str, ...]
) -> Iterator[Diagnostic]:
    """What the faces lack in which a text is set whose fonts have these roles; each character is told once."""
    theme, told = fonts.theme, set[str]()
    for words, strong, emphasis in _pieces(text.inline[language]):
        for base in bases:
            role = theme.strong.get(base, base) if strong else base
            role = theme.emphasis.get(role, role) if emphasis else role
            lacking = {c for c in set(words) - fonts.characters_in(role) - told if not c.isspace()}
            for character in sorted(lacking):
                if not any(character in fonts.characters_in(other) for other in theme.fonts):
                    continue  # told already: no font has it
                told.add(character)
                message = say(
                    "the font '{file}', in which this is set, has no '{character}' ({code}, {name})",
                    file=theme.fonts[role],
                    character=character,
                    code=f"U+{ord(character):04X}",
                    name=unicodedata.name(character, "").lower() or say("a character without a name"),
                )
                at = max(text.source[language].find(character), 0)
                hint = say("write it otherwise, or choose fonts that have it")
                yield warning(content.at(text, language, at), message, hint, "glyph")


def _pieces(
    inlines: Iterable[Inline], *, strong: bool = False, emphasis: bool = False
) -> Iterator[tuple[str, bool, bool]]:
    """The words of a text, and whether they are strong and emphasised."""
    for inline in inlines:
        if isinstance(inline, TextNode):
            yield inline.text, strong, emphasis
        elif isinstance(inline, InlineParent):
            yield from _pieces(
                inline.children,
                strong=strong or isinstance(inline, Strong),
                emphasis=emphasis or isinstance(inline, Emphasis),
            )
