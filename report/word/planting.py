"""Planting: drafts of blocks become YAML - ids, names of pictures, texts with their comments as open questions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from report.source.rendering import Plain
from report.word.drafts import Draft, DraftText, slug
from report.word.prose import Remark

#: A cell that says the same in every language: nothing, a dash, a whole number without signs.
_FIGURE = re.compile(r"(?:[-–—]|\d{1,3}|\d{5,9})?")
_TABLE_PARTS = ("column", "row", "note")
#: Stands for words that are still to be written; `check` tells it.
AWAITED = "..."


class FreshNames:
    """Ids that are still free; those that are `taken` belong to what the report has already."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)

    def fresh(self, wanted: str) -> str:
        """A name like the wanted one that nothing else has."""
        name, number = wanted, 1
        while name in self._taken:
            number += 1
            name = f"{wanted}-{number}"
        self._taken.add(name)
        return name


class Planter:
    """Writes drafts as plain values of YAML, in the languages of a report and in their order."""

    def __init__(
        self,
        section: str,
        languages: Sequence[str],
        names: FreshNames,
        file_of: Callable[[str, str], str],
        *,
        named: bool,
    ) -> None:
        """`file_of` gives the name of a picture's file, for its part of the Word file and the name that it would have.

        With `named`, open questions begin with who asked them.
        """
        self.section, self.languages, self.names, self.file_of, self.named = section, languages, names, file_of, named

    def text(self, text: DraftText | None) -> dict[str, Plain]:
        """A text with its comments; without words, the sign that they are still to be written."""
        words = text.words if text else {}
        typed: dict[str, Plain] = {one: words[one] or AWAITED for one in self.languages if one in words}
        typed = typed or dict.fromkeys(self.languages[:1], AWAITED)
        if text and text.remarks:
            typed["query"] = asked(text.remarks, self.named)
        return typed

    def block(self, draft: Draft) -> Plain:
        """A block under its name."""
        match draft.kind:
            case "paragraph" | "lead":
                made: Plain = self.text(draft.texts["text"])
            case "quote":
                made = {"text": self.text(draft.texts["text"])}
            case "list":
                style = {"style": draft.style} if draft.style == "number" else {}
                made = {**style, "items": [self.item(part) for part in draft.parts]}
            case "callout":
                title = {"title": self.text(draft.texts["title"])} if "title" in draft.texts else {}
                made = {**title, "blocks": self.blocks(draft.parts)}
            case "section":
                head = draft.texts["title"]
                name = self.names.fresh(slug(head.shown) or f"{self.section}-part")
                made = {"id": name, "title": self.text(head), "blocks": self.blocks(draft.parts)}
            case "image":
                made = self.image(draft)
            case _:
                made = self.table(draft)
        return {draft.kind: made}

    def blocks(self, drafts: Iterable[Draft]) -> list[Plain]:
        """Blocks in their order."""
        return [self.block(one) for one in drafts]

    def item(self, draft: Draft) -> Plain:
        """An item of a list, with those below it."""
        text = self.text(draft.texts["text"])
        return {"text": text, "items": [self.item(part) for part in draft.parts]} if draft.parts else text

    def image(self, draft: Draft) -> Plain:
        """A picture, which is called by what it shows."""
        alt, caption = draft.texts.get("alt"), draft.texts.get("caption")
        words = next((text.shown for text in (caption, alt) if text and text.shown), "")
        name = self.names.fresh(slug(words) or f"{self.section}-picture")
        file = self.file_of(draft.picture, name)
        return {"id": name, "file": file, "caption": self.text(caption), "alt": self.text(alt)}

    def table(self, draft: Draft) -> Plain:
        """A table that is typed in place."""
        caption = draft.texts.get("caption")
        name = self.names.fresh(slug(caption.shown if caption else "") or f"{self.section}-table")
        columns, rows, notes = ([part for part in draft.parts if part.kind == kind] for kind in _TABLE_PARTS)
        made: dict[str, Plain] = {
            "id": name,
            "caption": self.text(caption),
            "columns": [{"label": self.text(one.texts["text"])} for one in columns],
            "rows": [[self.cell(cell.texts["text"]) for cell in row.parts] for row in rows],
        }
        if notes:
            made["notes"] = [self.text(one.texts["text"]) for one in notes]
        return made

    def cell(self, text: DraftText) -> Plain:
        """A cell; a figure that all languages write alike is typed once."""
        words = set(text.words.values())
        if len(words) == 1 and not text.remarks and _FIGURE.fullmatch(next(iter(words))):
            return next(iter(words))
        return self.text(text)

    def notes(self, notes: Mapping[str, DraftText]) -> dict[str, Plain]:
        """Notes by their names."""
        return {name: self.text(text) for name, text in notes.items()}


def asked(remarks: Iterable[Remark], named: bool) -> str:
    """Comments as one open question: the words that each is about, and what it says."""
    return " / ".join([question(one, named) for one in remarks])


def question(remark: Remark, named: bool) -> str:
    """A comment as an open question."""
    about = f"“{remark.about}”: " if remark.about else ""
    said = f"{about}{remark.text}"
    return f"{remark.author}: {said}" if named and remark.author else said
