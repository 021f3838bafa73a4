"""Content: everything of a report that could be read into models, for the rules to look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar, cast

from report.acceptance.record import Record, read_record
from report.diagnostics.errors import Mark
from report.markup.tree import Inline, TextNode, nodes
from report.model.block import Block
from report.model.dataset import Dataset, DataView
from report.model.front import Entry, Front, Term
from report.model.report import Section
from report.model.schema import Model, ValidationContext
from report.model.text import AltText, Text
from report.model.units import Unit, units
from report.model.walk import walk
from report.source.node import Map, NodeValue, Seq, Source, Str
from report.theme.theme import Theme
from report.validate.terminology.abbreviations import known_abbreviations
from report.validate.terminology.study import Study

P = TypeVar("P", bound=Inline)


@dataclass(frozen=True)
class Content:
    """What was read. What is missing here has its problem in `context` already: rules need not complain again.

    `languages` are those of report.yaml that an edition can be made in.
    """

    source: Source
    context: ValidationContext
    front: Front | None
    entries: tuple[Entry, ...]
    sections: Mapping[str, Section]
    data: Mapping[str, Dataset]
    terms: Mapping[str, Term]
    theme: Theme | None
    languages: tuple[str, ...]

    @property
    def images_folder(self) -> Path:
        """Where the report's pictures are."""
        return self.source.root / "assets" / "images"

    @cached_property
    def faulty(self) -> frozenset[str]:
        """The files that could not be read as they should: names that may stand there are not called unknown."""
        return frozenset(problem.mark.file for problem in (*self.source.diagnostics, *self.context.diagnostics))

    def is_faulty(self, name: str) -> bool:
        """Whether a file of the year's folder is among the faulty ones: is_faulty("data/visits")."""
        return f"{self.source.name}/{name}.yaml" in self.faulty

    @cached_property
    def sections_faulty(self) -> bool:
        """Whether any section could not be read as it should."""
        return any(file.startswith(f"{self.source.name}/sections/") for file in self.faulty)

    @cached_property
    def texts(self) -> list[Text]:
        """Every text that was read, in the order in which it stands."""
        return self.context.of(Text)

    @cached_property
    def views(self) -> tuple[DataView, ...]:
        """What blocks and the cover show of data sets."""
        cover = self.front.cover if self.front else None
        views = [block.data_shown() for block in self.blocks]
        return tuple([view for view in (*views, cover and cover.data_shown()) if view])

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        """Every text that is written per language, in the order of the report."""
        return units(self.source, self.texts)

    @cached_property
    def record(self) -> Record:
        """The texts whose translation was accepted."""
        return read_record(self.source.record)

    @cached_property
    def study(self) -> Study:
        """What the texts have of the terms, and which words in them are of another language."""
        known, _ = known_abbreviations(self.source.terms, self.languages)
        return Study(self.texts, self.terms, self.languages, known)

    def has_voice(self, text: Text) -> bool:
        """Whether phrases of a text can be marked as of another language: not in alt texts and metadata."""
        return not isinstance(text, AltText) and id(text) not in self._voiceless

    @cached_property
    def _voiceless(self) -> frozenset[int]:
        front = self.front
        texts = (front.title, front.subtitle, front.subject, front.organisation, *front.keywords) if front else ()
        return frozenset([id(text) for text in texts])

    @cached_property
    def models(self) -> tuple[Model, ...]:
        """Every model in the sections: the sections, their blocks, and what is in them."""
        return tuple([one for top in self.sections.values() for one in walk(top) if isinstance(one, Model)])

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Every block, those inside others too."""
        return tuple([model for model in self.models if isinstance(model, Block)])

    @cached_property
    def _pieces(self) -> dict[type, list[tuple[Text, str, Inline]]]:
        pieces: dict[type, list[tuple[Text, str, Inline]]] = {}
        for found in _markup(self.texts):
            pieces.setdefault(type(found[2]), []).append(found)
        return pieces

    def pieces(self, kind: type[P]) -> list[tuple[Text, str, P]]:
        """Every piece of markup of one kind in all texts, with its text and language."""
        return cast("list[tuple[Text, str, P]]", self._pieces.get(kind, []))

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every id in the sections, of figures, tables and sections, also in those that could not be used."""
        return frozenset(_ids(self.source.sections.values()))

    def at(self, text: Text, language: str, offset: int) -> Mark:
        """The place of a character of a text."""
        return self.context.locate(text.marks.get(language, text.mark), text.source[language], offset)

    def section_of(self, mark: Mark) -> Map | None:
        """The section, as typed, whose file a place is in; None for other files."""
        name = mark.file.removeprefix(f"{self.source.name}/sections/").removesuffix(".yaml")
        return self.source.sections.get(name) if name != mark.file else None


def _markup(texts: list[Text]) -> Iterator[tuple[Text, str, Inline]]:
    for text in texts:
        seen: set[int] = set()
        for language, inlines in text.inline.items():
            if (len(inlines) == 1 and isinstance(inlines[0], TextNode)) or id(inlines) in seen:
                continue
            seen.add(id(inlines))  # a scalar that serves all languages is looked at once
            for piece in nodes(inlines):
                if not isinstance(piece, TextNode):
                    yield text, language, piece


def _ids(tops: Iterable[Map]) -> Iterator[str]:
    waiting: list[NodeValue] = [*tops]
    while waiting:
        value = waiting.pop()
        if isinstance(value, Map):
            if isinstance(value.get("id"), Str):
                yield str(value["id"])
            waiting += value.values()
        elif isinstance(value, Seq):
            waiting += value
