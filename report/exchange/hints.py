"""Hints: the terms that occur in a text, with their official form in the other language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from report.markup.tree import Slot, TextNode, nodes
from report.model.front import Term
from report.model.text import Text


class Hints:
    """Knows the terms of a report in two languages."""

    def __init__(self, terms: Iterable[Term], source: str, target: str) -> None:
        self.source = source
        self.lines: dict[str, str] = {}  # what is told, by the id of the term
        forms: dict[str, str] = {}  # the id of the term, by each form that it has
        for term in terms:
            names = {language: _forms(term, language) for language in (source, target)}
            if names[source] and names[target]:
                line = f"{_told(names[source])} = {_told(names[target])}"
                avoided = term.forbidden.get(target, ())
                self.lines[term.id] = f"{line}; not {', '.join(avoided)}" if avoided else line
                forms.update(dict.fromkeys(names[source], term.id))
        self.ids = forms
        longest_first = sorted(forms, key=lambda form: (-len(form), form))
        self.pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first)) or '(?!)'})(?!\w)")

    def of(self, text: Text) -> Iterator[str]:
        """The terms that a text has in the source language, as slots or as words, each once in their order."""
        found: dict[str, None] = {}
        for piece in nodes(text.inline.get(self.source, ())):
            if isinstance(piece, Slot) and piece.kind == "term":
                found[piece.argument] = None
            elif isinstance(piece, TextNode):
                found.update(dict.fromkeys(self.ids[match[0]] for match in self.pattern.finditer(piece.text)))
        yield from (self.lines[term] for term in found if term in self.lines)


def _forms(term: Term, language: str) -> list[str]:
    texts = [term.name, *([term.short] if term.short else [])]
    return [form for text in texts if (form := text.source.get(language, "").strip())]


def _told(forms: list[str]) -> str:
    return f"{forms[0]} ({forms[1]})" if len(forms) > 1 else forms[0]
