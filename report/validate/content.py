"""Content: everything of a report that could be read into models, and what rules ask of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, NamedTuple, TypeVar, cast

from report.acceptance.record import Record, read_record
from report.acceptance.standing import Standing, standings
from report.diagnostics.errors import Mark, Severity
from report.markup.tree import Inline, nodes
from report.memo import FORGETFUL, Memo
from report.model.block import Block
from report.model.dataset import Dataset, DataView
from report.model.front import Entry, Front, Term
from report.model.names import ImageFile
from report.model.published import PublishedEdition, read_edition
from report.model.report import Section
from report.model.schema import Model, ValidationContext
from report.model.text import Text
from report.model.units import Unit, is_shared, names_of, units
from report.model.walk import walk
from report.source.node import Map, Source, Str, walk_nodes
from report.theme.theme import Theme
from report.validate.fonts import ThemeFonts
from report.validate.parity.corpus import Corpus
from report.validate.parity.readings import Reader, differences
from report.validate.parity.sides import Difference, Side
from report.validate.pictures import Found, PictureFolder, read_pictures
from report.validate.terminology.abbreviations import known_abbreviations
from report.validate.terminology.lexicon import Lexicon
from report.validate.terminology.study import Study

P = TypeVar("P", bound=Inline)
T = TypeVar("T")
IMAGES = "images"  # the folder of pictures: in that of the year, and in assets/


class ContentFile(NamedTuple):
    """What one file became: a model, the terms by their ids, or nothing usable; `name` is "report", "data/visits".

    In its `context` is what was found in it; `texts` has what is typed in it by its name in messages.
    """

    name: str
    top: Map
    model: object
    context: ValidationContext
    texts: Mapping[str, str]


class ContentMemos(NamedTuple):
    """What a process keeps of a report that is read and judged again after each change: of each step what it made.

    It serves one report, and one thread at a time.
    """

    files: Memo
    models: Memo
    rules: Memo

    @classmethod
    def empty(cls) -> ContentMemos:
        """For a process that begins."""
        return cls(Memo(), Memo(), Memo())


FORGETFUL_MEMOS: Final = ContentMemos(FORGETFUL, FORGETFUL, FORGETFUL)


@dataclass(frozen=True)
class Content:
    """What was read. What is missing here has its problem in `context` already: rules need not complain again.

    `languages` are those of report.yaml that an edition can be made in. `sheets` are the spreadsheets that
    hold the cells of data sets, by the names of these. `files` are all that was read, in the order of what was found.
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
    sheets: Mapping[str, str] = field(default_factory=dict)
    files: tuple[ContentFile, ...] = ()
    memos: ContentMemos = FORGETFUL_MEMOS

    @cached_property
    def pictures(self) -> Mapping[str, Found]:
        """What the names of pictures lead to: those of the year's folder first, then those of all years."""
        root, own = self.source.root, f"{self.source.name}/{IMAGES}"
        folders = [PictureFolder(root / own, own), PictureFolder(root / "assets" / IMAGES, f"assets/{IMAGES}")]
        names = dict.fromkeys([str(name) for found in self.each(_pictures_here) for name in found])
        return read_pictures(folders, root, names, self.memos.models)

    @cached_property
    def fonts(self) -> ThemeFonts | None:
        """What the fonts of the theme can print; None where it could not be read."""
        return ThemeFonts(self.theme) if self.theme else None

    @cached_property
    def faulty(self) -> frozenset[str]:
        """The files that could not be read as they should: names that may stand there are not called unknown."""
        found = (*self.source.diagnostics, *self.context.diagnostics)
        return frozenset(problem.mark.file for problem in found if problem.severity is Severity.ERROR)

    @cached_property
    def told(self) -> frozenset[Mark]:
        """Where something stands that could not be read as it should, which is told."""
        return frozenset([one.mark for one in self.context.diagnostics])

    @property
    def has_faulty_sections(self) -> bool:
        """Whether something of the sections could not be read, where what seems to be missing may stand."""
        return any(file.startswith(f"{self.source.name}/sections/") for file in self.faulty)

    def is_faulty(self, name: str) -> bool:
        """Whether a file of the year's folder is among the faulty ones: is_faulty("data/visits")."""
        return (
            f"{self.source.name}/{name}.yaml" in self.faulty
            or self.sheets.get(name.removeprefix("data/")) in self.faulty
        )

    @cached_property
    def texts(self) -> list[Text]:
        """Every text that was read, in the order in which it stands."""
        return self.context.of(Text)

    @property
    def datasets(self) -> Iterable[Dataset]:
        """The data sets that can be used."""
        return self.data.values()

    @cached_property
    def written(self) -> frozenset[str]:
        """The languages that texts are written in, other than those that are typed once for all."""
        return frozenset().union(*self.each(_written_here))

    @cached_property
    def names(self) -> Mapping[Mark, str]:
        """What each text is called, by its place."""
        return names_of(self.source, self.texts, self.units)

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
    def earlier(self) -> PublishedEdition | None:
        """What the edition before this one printed; None for the first, and where it is not known."""
        try:
            return read_edition(self.source.earlier) if self.source.earlier else None
        except ValueError:
            return None

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """Where each text stands against what was accepted of it."""
        return standings(self.units, self.record, self.languages)

    @cached_property
    def settled(self) -> frozenset[tuple[str, str]]:
        """The texts that somebody has read side by side and accepted, with each language that has the same words still.

        Texts are given by their ids.
        """
        if self.record.faults or not self.record.entries:
            return frozenset()
        return frozenset(
            [(one.unit.id, language) for one in self.standings if len(one.accepted) > 1 for language in one.accepted]
        )

    @cached_property
    def lexicon(self) -> Lexicon:
        """How the terms are written."""
        known, _ = known_abbreviations(self.source.terms, self.languages)
        return Lexicon(self.terms.values(), self.languages, known)

    @cached_property
    def study(self) -> Study:
        """What the texts have of the terms, and which words in them are of another language."""
        return Study(self.texts, self.lexicon)

    @cached_property
    def reader(self) -> Reader:
        """What reads texts to compare them."""
        return Reader(self.terms, self.languages)

    @cached_property
    def sides(self) -> Mapping[int, Mapping[str, Side]]:
        """What the units that are words say in each language that they can be read in, by the identity of the text.

        Of others, it is told already that they cannot.
        """
        return {id(unit.text): sides_of(unit.text, self) for unit in self.units if not unit.is_address}

    def pairs(self, first: str, other: str) -> list[tuple[Unit, Side, Side]]:
        """The units that can be read in two languages, with what they say in each."""
        units = [(unit, self.sides.get(id(unit.text), {})) for unit in self.units]
        return [(unit, sides[first], sides[other]) for unit, sides in units if {first, other} <= sides.keys()]

    @cached_property
    def corpora(self) -> Mapping[str, Corpus]:
        """What all texts show of the first language and another one, by the other."""
        first, *others = self.languages
        pairs = {other: [(one, two) for _, one, two in self.pairs(first, other)] for other in others}
        return {other: self.reader.corpus(pairs[other]) for other in others}

    def differences(self, one: Side, two: Side) -> Iterable[Difference]:
        """In what two readings of a text differ."""
        return differences(one, two, self.corpora[two.language])

    def each(self, look: Callable[[Content], T]) -> list[T]:
        """What is seen of each part of the report that is looked at by itself: of its files, or of all at once."""
        return [look(self)]

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
        pieces: dict[type, list[tuple[Text, str, Inline]]] = defaultdict(list)
        for text in self.texts:
            seen: set[int] = set()
            for language, inlines in text.inline.items():
                for piece in nodes(inlines) if id(inlines) not in seen else ():
                    pieces[type(piece)].append((text, language, piece))
                seen.add(id(inlines))  # a scalar that serves all languages is looked at once
        return pieces

    def pieces(self, kind: type[P]) -> list[tuple[Text, str, P]]:
        """Every piece of markup of one kind in all texts, with its text and language."""
        return cast("list[tuple[Text, str, P]]", self._pieces.get(kind, []))

    @cached_property
    def ids(self) -> frozenset[str]:
        """Every id in the sections, of figures, tables and sections, also in those that could not be used."""
        return frozenset().union(*map(ids_in, self.source.sections.values()))

    def at(self, text: Text, language: str, offset: int) -> Mark:
        """The place of a character of a text."""
        return self.context.locate(text.mark_in(language), text.source[language], offset)


def _pictures_here(content: Content) -> list[ImageFile]:
    return content.context.of(ImageFile)


def _written_here(content: Content) -> frozenset[str]:
    return frozenset([language for text in content.texts if not is_shared(text) for language in text.source])


def sides_of(text: Text, content: Content) -> dict[str, Side]:
    """What a text says in each language that it can be read in."""
    there = [one for one in content.languages if not text.lacks(one) and one not in text.faulty]
    return {language: content.reader.side(text, language) for language in there}


def ids_in(top: Map) -> frozenset[str]:
    """Every id in a section, also where it could not be used."""
    named = (value.get("id") for _, value in walk_nodes(top) if isinstance(value, Map))
    return frozenset([str(name) for name in named if isinstance(name, Str)])
