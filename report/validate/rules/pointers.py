"""Rules about what texts point at: links, notes, cross-references."""

from __future__ import annotations

import re
from collections.abc import Iterator

from report.diagnostics.errors import Diagnostic, error, listed, nearest, warning
from report.markup.tree import Link, NoteMark, Reference, nodes
from report.model.text import AltText, Text
from report.source.node import Map
from report.validate.content import Content

_ADDRESS = re.compile(r"https?://[^\s/?#.]+(\.[^\s/?#.]+)+([/?#]\S*)?|mailto:[^\s@]+@[^\s@]+\.[^\s@]+")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|www\.")
_ADDRESS_HINT = "write https://..., mailto:name@example.org, #id, or a key of 'links' in report.yaml"


def links_lead_somewhere(content: Content) -> Iterator[Diagnostic]:
    """A link's target is a whole address, an id of this report, or a key of `links`."""
    keys = content.front.links if content.front else None
    for text, language, link in content.pieces(Link):
        target = link.target
        if target.startswith("#"):
            yield from _id(target[1:], content, text, language, link.start)
        elif _SCHEME.match(target):
            if not _ADDRESS.fullmatch(target):
                mark = content.at(text, language, link.start)
                yield error(mark, f"'{target}' is not a usable address", _ADDRESS_HINT, "link")
        elif keys is not None and target not in keys:
            hint = f"keys of 'links': {listed(keys) or 'none'}; {_ADDRESS_HINT}"
            mark = content.at(text, language, link.start)
            yield error(mark, f"unknown link '{target}'{nearest(target, keys)}", hint, "link")


def addresses_are_whole(content: Content) -> Iterator[Diagnostic]:
    """The addresses of `links` in report.yaml can be opened."""
    for text in (content.front.links if content.front else {}).values():
        for language, address in text.source.items():
            if address.strip() and not _ADDRESS.fullmatch(address):
                mark = text.marks.get(language, text.mark)
                yield error(mark, f"'{address}' is not a usable address", "write https://... or mailto:...", "link")


def references_exist(content: Content) -> Iterator[Diagnostic]:
    """`[@id]` names a figure, a table or a section of this report."""
    for text, language, reference in content.pieces(Reference):
        yield from _id(reference.id, content, text, language, reference.start)


def notes_exist(content: Content) -> Iterator[Diagnostic]:
    """`[^id]` names a note of its own section; a note that no text marks would not be printed."""
    used: dict[str, set[str]] = {}
    for text, language, piece in content.pieces(NoteMark):
        section = content.section_of(text.mark)
        if section is None:
            mark = content.at(text, language, piece.start)
            yield error(mark, f"a note mark '[^{piece.id}]' outside the sections", "only a section has notes", "note")
            continue
        notes = section.get("notes")
        known = notes if isinstance(notes, Map) else {}
        used.setdefault(text.mark.file, set()).add(piece.id)
        if piece.id not in known:
            mark = content.at(text, language, piece.start)
            hint = f"notes of this section: {listed(known) or 'none'}; add it under 'notes'"
            yield error(mark, f"unknown note '{piece.id}'{nearest(piece.id, known)}", hint, "note")
    for section in content.source.sections.values():
        notes = section.get("notes")
        for name, mark in notes.keys_at.items() if isinstance(notes, Map) else ():
            if name not in used.get(mark.file, set()):
                yield warning(
                    mark, f"the note '{name}' has no mark", f"put [^{name}] where it belongs, or remove it", "note"
                )


def notes_are_in_running_text(content: Content) -> Iterator[Diagnostic]:
    """A heading is repeated in the contents, and an alt text is read aloud at once: neither can have a note."""
    for model in content.models:
        for name, text in model.__dict__.items():
            if not isinstance(text, AltText if name not in ("title", "short") else Text):
                continue
            for language, inlines in text.inline.items():
                for piece in nodes(inlines):
                    if isinstance(piece, NoteMark):
                        mark = content.at(text, language, piece.start)
                        yield error(mark, f"a note mark in '{name}'", "put it in a paragraph or a caption", "note")


def _id(name: str, content: Content, text: Text, language: str, offset: int) -> Iterator[Diagnostic]:
    """Nothing, or that a place does not exist; while a section cannot be read, what it holds is not known."""
    if name in content.ids or content.source.unreadable:
        return
    mark = content.at(text, language, offset)
    hint = f"ids: {listed(sorted(content.ids)) or 'none'}"
    yield error(mark, f"unknown place '{name}'{nearest(name, content.ids)}", hint, "reference")
