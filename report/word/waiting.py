"""What waits: the parts of a section that have no words in a language yet, as drafts."""

from __future__ import annotations

from collections.abc import Iterator

from report.model.text import KEYS
from report.source.node import KeyPath, Map, NodeValue, Seq, Str
from report.word.drafts import Draft, DraftText


def waiting(top: Map, language: str) -> Draft:
    """The parts of a section that have no words in a language, with the paths of their texts."""
    made = Draft("top")
    for field, value in (("title", top.get("title")), ("lead", top.get("lead"))):
        if (text := _text(value, (field,))) and language not in text.words:
            made.texts[field] = text
    notes = top.get("notes")
    for name, value in notes.items() if isinstance(notes, Map) else ():
        if (text := _text(value, ("notes", name))) and language not in text.words:
            made.texts[f"^{name}"] = text
    made.parts = list(_blocks(top.get("blocks"), ("blocks",), language))
    return made


def _blocks(value: NodeValue, path: KeyPath, language: str) -> Iterator[Draft]:
    for at, item in enumerate(value) if isinstance(value, Seq) else ():
        if isinstance(item, Map) and len(item) == 1:
            kind, inner = next(iter(item.items()))
            made = _block(kind, inner, (*path, at, kind), language)
            if made is not None and any(one.path and language not in one.words for one in made.all_texts()):
                made.path = (*path, at)
                yield made


def _block(kind: str, value: NodeValue, path: KeyPath, language: str) -> Draft | None:
    """A block of a file as a draft; None for one that no Word file brings."""
    made = Draft(kind)
    if kind in ("paragraph", "lead", "quote"):
        inner = value.get("text") if isinstance(value, Map) and "text" in value else None
        text = _text(inner, (*path, "text")) if inner is not None else _text(value, path)
        made.texts = {"text": text} if text else {}
    elif not isinstance(value, Map):
        return None
    elif kind == "list":
        made.parts = _items(value.get("items"), (*path, "items"))
    elif kind in ("section", "callout"):
        made.parts = list(_blocks(value.get("blocks"), (*path, "blocks"), language))
    elif kind == "table" and "data" not in value:
        made.parts = _cells(value, path)
    elif kind != "image":
        return None
    for field in ("title", "caption", "alt"):
        if isinstance(value, Map) and (text := _text(value.get(field), (*path, field))):
            made.texts[field] = text
    return made


def _items(value: NodeValue, path: KeyPath) -> list[Draft]:
    found = []
    for at, item in enumerate(value) if isinstance(value, Seq) else ():
        below = item.get("items") if isinstance(item, Map) else None
        here: KeyPath = (*path, at)
        is_long = isinstance(item, Map) and "text" in item
        text = _text(item["text"], (*here, "text")) if is_long and isinstance(item, Map) else _text(item, here)
        found.append(Draft("item", 0, {"text": text} if text else {}, _items(below, (*here, "items")), path=here))
    return found


def _cells(table: Map, path: KeyPath) -> list[Draft]:
    made = []
    columns, rows, notes = table.get("columns"), table.get("rows"), table.get("notes")
    for at, column in enumerate(columns) if isinstance(columns, Seq) else ():
        label = column.get("label") if isinstance(column, Map) else None
        made.append(_cell("column", label, (*path, "columns", at, "label")))
    for at, row in enumerate(rows) if isinstance(rows, Seq) else ():
        cells = row.get("cells") if isinstance(row, Map) else row
        start: KeyPath = (*path, "rows", at, "cells") if isinstance(row, Map) else (*path, "rows", at)
        inside = [_cell("cell", one, (*start, n)) for n, one in enumerate(cells)] if isinstance(cells, Seq) else []
        made.append(Draft("row", parts=inside))
    for at, note in enumerate(notes) if isinstance(notes, Seq) else ():
        made.append(_cell("note", note, (*path, "notes", at)))
    return made


def _cell(kind: str, value: NodeValue, path: KeyPath) -> Draft:
    text = _text(value, path)
    return Draft(kind, texts={"text": text or DraftText({"": value if isinstance(value, str) else ""})})


def _text(value: NodeValue, path: KeyPath) -> DraftText | None:
    """A text with its words by language; what is typed once for all has none to be added."""
    if not isinstance(value, Map):
        return None
    words = {key: str(one) for key, one in value.items() if isinstance(one, Str) and key not in KEYS}
    if not words or any(isinstance(one, Map | Seq) for one in value.values()):
        return None
    query = value.get("query")
    mark = next(iter(value.keys_at.values()), value.mark)
    return DraftText(words, path=path, mark=mark, query=str(query) if isinstance(query, str) else "")
