"""Doubts: what looks wrong in a file that came back, though each of its texts can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from report.diagnostics.errors import Diagnostic, Related, error, shortened, warning
from report.exchange.parcel import Reply
from report.languages.guessing import is_surely
from report.markup.codes import codes
from report.markup.parser import InlineError, parse
from report.markup.tree import Inline, plain_text
from report.messages import say, say_number
from report.model.units import Unit

_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST = 3  # letters of a word that says something


def repeated(replies: Sequence[Reply]) -> Iterator[Diagnostic]:
    """Texts that stand in the file more than once with other words, at the later place."""
    first: dict[str, Reply] = {}
    for reply in replies:
        before = first.setdefault(reply.id, reply)
        if reply.id and reply is not before and reply.target.typed.strip() != before.target.typed.strip():
            message = say("'{text}' stands twice in the file, with other words", text=reply.id)
            both = [Related(one.mark, shortened(one.target.typed)) for one in (before, reply) if one.target.typed]
            found = error(reply.mark, message, say("keep the one that is right"), "exchange")
            yield found._replace(related=tuple(both))


def stripped(replies: Sequence[Reply]) -> Iterator[Diagnostic]:
    """One error, at the first, for all texts of which a tool has dropped what the tags stand for."""
    bare = [reply for reply in replies if reply.stripped]
    if bare:
        message = say_number(
            "'{text}' has lost what its tags stand for",
            "'{text}' and others, {number} texts, have lost what their tags stand for",
            len(bare),
            text=bare[0].id,
        )
        hint = say("the tool has dropped it (originalData, equiv-text): export with --format po, or use another tool")
        yield error(bare[0].mark, message, hint, "exchange")


def is_untranslated(reply: Reply, unit: Unit, source: str, target: str) -> bool:
    """Whether the words of the source stand in the place of a translation, and are more than a name or a figure."""
    text = unit.text
    if unit.is_address or text.source.get(source) == text.source.get(target):
        return False
    if " ".join(reply.source.plain.split()) != " ".join(reply.target.plain.split()):
        return False
    if " ".join(reply.source.typed.split()) != " ".join(reply.target.typed.split()):
        return False
    found = [word for word in _WORD.findall(plain_text(text.inline.get(source, ()))) if len(word) >= _SHORTEST]
    ordinary = [word for word in found if word.islower()]
    return len(ordinary) >= 2 or any(is_surely(word, source, target) for word in ordinary)


def exchanged(reply: Reply, unit: Unit, words: str, source: str, target: str) -> Iterator[Diagnostic]:
    """Values of one kind that stand in another order than in the source, where they did not before."""
    text = unit.text
    try:
        now = _by_kind(parse(words))
    except InlineError:
        return
    sent = _by_kind(text.inline.get(source, ()))
    kept = {} if text.lacks(target) else _by_kind(text.inline.get(target, ()))
    for kind, before in sent.items():
        after = now.get(kind, [])
        if sorted(before) == sorted(after) and after not in (before, kept.get(kind)):
            message = say(
                "'{text}' has {now}, where the source has {sent}: are they exchanged?",
                text=unit.id,
                now=", ".join(after),
                sent=", ".join(before),
            )
            yield warning(reply.mark, message, say("compare the two; it has come in as it is"), "exchange")


def _by_kind(inlines: tuple[Inline, ...]) -> dict[str, list[str]]:
    """What stands for something in a text, in its order: dates apart from amounts, notes apart from values."""
    found: dict[str, list[str]] = {}
    for code in codes(inlines):
        if not code.end:
            head, colon, _ = code.start.partition(":")
            found.setdefault(head if colon else code.kind, []).append(code.start)
    return found
