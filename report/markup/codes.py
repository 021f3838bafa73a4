"""Codes: what in a text is no words - slots, notes, links, emphasis -, how it is typed, and whether it was kept."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeAlias

from report.markup.parser import escape, parse
from report.markup.tree import Emphasis, Inline, Link, NoteMark, Phrase, Reference, Slot, Strong, TextNode, nodes

#: Filters of slots that change the wording only, which each language chooses for itself.
WORDING = frozenset((
    "articles", "capital", "figures", "full", "inclusive", "long", "name", "no-year", "noun", "of", "short", "weekday",
    "words", "ordinal",
))  # fmt: skip
_NEEDS_NO_ESCAPE = re.compile(r"(?:[^()\s\\]|\([^()\s\\]*\))*")

CodeKey: TypeAlias = tuple[str, ...]


class InlineCode(NamedTuple):
    """A piece of a text that translators move, but do not change.

    `start` and `end` are what editors type before and behind the words that it surrounds; one that surrounds nothing
    has no `end`. `kind` is "slot", "note", "reference", "strong", "emphasis", "link" or "phrase". `key` is what must be
    the same in a translation; a phrase's language has none, because it says something about its own words only.
    """

    kind: str
    start: str
    end: str
    key: CodeKey

    @property
    def shown(self) -> str:
        """How messages name it: "{date:2022-10-11}", "[…](guide)"."""
        return f"{self.start}…{self.end}" if self.end else self.start


def code_of(inline: Inline) -> InlineCode:
    """The code that a piece of markup is; words are none. Raises TypeError for them."""
    match inline:
        case Slot(kind, argument, filters):
            facts = sorted(" ".join(one).strip() for one in filters if one[0] not in WORDING)
            parts = sorted(part.strip() for part in argument.split(","))  # countries, say: each language has its order
            return InlineCode("slot", _slot(inline), "", ("slot", kind, ",".join(parts), *facts))
        case NoteMark(id):
            return InlineCode("note", f"[^{id}]", "", ("note", id))
        case Reference(id):
            return InlineCode("reference", f"[@{id}]", "", ("reference", id))
        case Strong():
            return InlineCode("strong", "**", "**", ("strong",))
        case Emphasis():
            return InlineCode("emphasis", "*", "*", ("emphasis",))
        case Link(_, target):
            return InlineCode("link", "[", f"]({_target(target)})", ("link", target))
        case Phrase(_, lang, ref):
            properties = " ".join([*([f"lang={lang}"] if lang else []), *(["ref"] if ref else [])])
            return InlineCode("phrase", "[", f"]{{{properties}}}", ("ref",) if ref else ())
        case _:
            raise TypeError(f"words are no code: {inline}")


def codes(inlines: tuple[Inline, ...]) -> Iterator[InlineCode]:
    """Every code of a text, those inside others too, in the order of their first character."""
    for inline in nodes(inlines):
        if not isinstance(inline, TextNode):
            yield code_of(inline)


def typed(inlines: Iterable[Inline]) -> str:
    """A text as an editor would type it: `parse` gives back the same markup."""
    pieces = []
    for inline in inlines:
        if isinstance(inline, TextNode):
            pieces.append(typed_words(inline.text))
        else:
            code = code_of(inline)
            inner = typed(inline.children) if isinstance(inline, Strong | Emphasis | Link | Phrase) else ""
            pieces.append(f"{code.start}{inner}{code.end}")
    return "".join(pieces)


def typed_words(text: str) -> str:
    """Words as an editor would type them; a backslash at their end does not reach what follows."""
    return escape(text) + ("\\" if text.endswith("\\") else "")


def normal(text: str) -> str:
    """A typed text in the one way of typing it: single spaces, no needless backslash. Raises InlineError."""
    return typed(parse(text))


def differences(wanted: tuple[Inline, ...], found: tuple[Inline, ...]) -> tuple[list[InlineCode], list[InlineCode]]:
    """The codes that a translation lacks, and those that it has beyond what is wanted."""
    return _beyond(wanted, found), _beyond(found, wanted)


def _beyond(these: tuple[Inline, ...], those: tuple[Inline, ...]) -> list[InlineCode]:
    left = Counter(code.key for code in codes(those))
    result = []
    for code in codes(these):
        if code.key and not left[code.key]:
            result.append(code)
        left[code.key] -= 1
    return result


def _slot(slot: Slot) -> str:
    head = slot.argument if slot.kind == "data" else f"{slot.kind}:{slot.argument}"
    return "{" + "|".join([head, *(" ".join(one).strip() for one in slot.filters)]) + "}"


def _target(target: str) -> str:
    """A link's target as typed: parentheses that are no pair, spaces and backslashes get a backslash."""
    return target if _NEEDS_NO_ESCAPE.fullmatch(target) else re.sub(r"[()\s\\]", r"\\\g<0>", target)
