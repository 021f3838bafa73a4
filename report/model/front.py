"""Front matter and terms: what report.yaml and terms.yaml say about the whole report."""

from __future__ import annotations

import datetime
from typing import Annotated, ClassVar, Literal, NamedTuple, TypeAlias

from pydantic import BeforeValidator, Field, PlainValidator

from report.diagnostics.errors import Mark
from report.messages import Message, say
from report.model.dataset import DataView
from report.model.names import Id, IdRef, ImageFile
from report.model.plain_words import describe
from report.model.schema import Model, typed_by, wrong
from report.model.selectable import Selectable
from report.model.text import AltText, LabelText, LanguageCode, PlainText, RunningText, Text
from report.source.node import Map, Seq
from report.values.date import read_date, read_year
from report.values.period import read_period

Date: TypeAlias = Annotated[datetime.date, BeforeValidator(typed_by(read_date))]
Period: TypeAlias = Annotated[tuple[datetime.date, datetime.date], BeforeValidator(typed_by(read_period))]


class CoverData(Model):
    """The data that are drawn on the cover, with their title; the first, the last and the highest value are named."""

    title_of_kind: ClassVar[Message] = say("cover")

    data: IdRef
    """The data set, by its id."""
    column: IdRef
    """The column of numbers that is drawn, by its id: none of them below zero."""

    def data_shown(self) -> DataView:
        """The column drawn."""
        return DataView(self.data, (self.column,))


class Logo(Model):
    """The mark of the organisation, at the foot of the cover, on a plate in the colour of paper."""

    title_of_kind: ClassVar[Message] = say("logo")

    file: ImageFile
    """The name of the file in the folder `images`: PNG or JPEG."""
    alt: AltText
    """Whose mark it is, for those who cannot see it."""


class CoverPhoto(Model):
    """A photograph on the cover, from edge to edge, between the title and the organisation."""

    title_of_kind: ClassVar[Message] = say("photograph of the cover")

    file: ImageFile
    """The name of the file in the folder `images`: PNG or JPEG."""
    alt: AltText
    """What is to be seen on it, for those who cannot see it."""


class Colophon(Selectable):
    """One line of the colophon: what it is, and what it says."""

    title_of_kind: ClassVar[Message] = say("line of the colophon")

    label: LabelText
    """What the line is about: publisher, editor, contact."""
    text: LabelText
    """What the line says."""


class Erratum(Model):
    """What the erratum of a corrected edition says beside what has changed."""

    title_of_kind: ClassVar[Message] = say("erratum")

    text: RunningText | None = None
    """An introduction to the list of what has changed: why there is a corrected edition."""
    minor: tuple[str, ...] = Field((), examples=["[meetings/2]"])
    """Names of texts in which only spelling or typography has changed, or the beginnings of such names: they are
    counted, not shown."""


class Entry(NamedTuple):
    """A section in the order of report.yaml, with those under it."""

    id: str
    mark: Mark
    entries: tuple[Entry, ...] = ()


def _entries(value: object, depth: int = 1) -> tuple[Entry, ...]:
    """The order of the sections: `summary`, or `policy: [meetings, circular]`."""
    if isinstance(value, tuple) and all(isinstance(entry, Entry) for entry in value):
        return value
    if not isinstance(value, Seq):
        message = say("expected a list of sections, found {found}", found=describe(value))
        raise wrong(message, say("write '- summary', one section a line, with a hyphen and a space before it"))
    if depth > 2:
        hint = say("use a 'section' block inside the section's file for the next level")
        raise wrong(say("sections more than two deep"), hint)
    result = []
    for item in value:
        if isinstance(item, str):
            result.append(Entry(str(item), getattr(item, "mark", value.mark)))
        elif isinstance(item, Map) and len(item) == 1:
            name, below = next(iter(item.items()))
            result.append(Entry(name, item.keys_at[name], _entries(below, depth + 1)))
        else:
            hint = say("write '- summary' or '- policy: [meetings, circular]'")
            raise wrong(say("expected the id of a section, found {found}", found=describe(item)), hint)
    return tuple(result)


Entries: TypeAlias = Annotated[tuple[Entry, ...], PlainValidator(_entries)]


class Front(Model):
    """The report as a whole: its title, its languages, its dates, the order of its sections.

    An `edition` after the first is `corrected` on a date, and opens with an `erratum`: what has changed since the one
    before it.
    """

    title_of_kind: ClassVar[Message] = say("report")

    year: Annotated[int, BeforeValidator(typed_by(read_year))] = Field(examples=["2024"])
    """The year that the report is about."""
    languages: tuple[LanguageCode, ...] = Field(examples=["[nl, fr]"])
    """The languages of the report, the leading one first. Every text has its words in each of them."""
    theme: str = "federal"
    """The looks of the report: the name of a file in `assets/themes`."""
    published: Date
    """The day on which the report is published: `2022-10-11`."""
    edition: Annotated[int, Field(ge=1, le=99)] = Field(1, examples=["2"])
    """The number of the edition: 2 and more are corrected ones, which open with an erratum."""
    corrected: Date | None = None
    """The day on which a corrected edition is published: `2023-05-02`."""
    erratum: Erratum | None = None
    """What a corrected edition says beside what has changed."""
    title: Text
    """The title of the report, on its cover and in the properties of the file."""
    subtitle: Text
    """What kind of report it is, below the title on the cover: annual report."""
    organisation: LabelText
    """The organisation that publishes the report; it stands on the cover."""
    subject: Text
    """One sentence that says what the report is about, for the properties of the file and for search engines."""
    keywords: tuple[LabelText, ...] = ()
    """Words by which the file can be found."""
    filename: PlainText | None = None
    """How the PDF is called, without the year, the language and `.pdf`: small letters and hyphens."""
    cover: CoverData | None = None
    """The data that are drawn on the cover, with their title; the first, the last and the highest value are named."""
    photo: CoverPhoto | None = None
    """A photograph on the cover, in the place of data."""
    logo: Logo | None = None
    """The mark of the organisation, on the cover."""
    links: dict[str, PlainText] = Field(default_factory=dict)
    """Addresses, by the name that texts give them: `[our website](website)`."""
    colophon: tuple[Colophon, ...] = ()
    """The lines of the colophon, which the block `colophon` prints."""
    sections: Entries = Field(examples=["[summary]"])
    """The order of the sections, by their ids. Sections within a section stand below it: `- policy: [meetings,
    advice]`."""

    @property
    def metadata(self) -> tuple[Text, ...]:
        """The texts that stand in the file's properties, which have neither links nor a language of their own."""
        return (self.title, self.subtitle, self.subject, self.organisation, *self.keywords)


class Term(Model):
    """An official name: its form in each language, its abbreviation, what it means."""

    title_of_kind: ClassVar[Message] = say("term")

    id: Id
    """The name by which texts call the term: `{term:fido}`."""
    name: LabelText
    """The official name, in full."""
    short: LabelText | None = None
    """The abbreviation; it stands behind the name where this is first met, and alone afterwards."""
    lang: str | None = None
    """The language of a name that is foreign in every edition: `en`. It is then read aloud in that language."""
    gloss: Text | None = None
    """What a foreign name means."""
    gender: dict[LanguageCode, Literal["m", "f", "n", "c", "p", "mp", "fp"]] = Field(default_factory=dict)
    """Which article goes with the name. Dutch: `c` (de), `n` (het), `p` (plural); French: `m`, `f`, `mp`, `fp`;
    German: `m`, `f`, `n`, `p`."""
    also: dict[LanguageCode, tuple[str, ...]] = Field(default_factory=dict)
    """Other forms that are right, per language."""
    forbidden: dict[LanguageCode, tuple[str, ...]] = Field(default_factory=dict)
    """Forms that are wrong, per language: `check` tells where a text has one."""
    kind: Literal["organisation", "programme", "text", "system", "reference", "term"] = "term"
    """What it is that has this name."""
    listed: bool = True
    """Whether it stands in the list of abbreviations."""
    hyphenate: dict[LanguageCode, tuple[str, ...]] = Field(default_factory=dict)
    """Where its words may be broken, instead of the rules of the language: `aan-koop-gids`."""


class Glossary(NamedTuple):  # never made: terms are read one by one
    """The official names and abbreviations of a report."""

    terms: tuple[Term, ...]
    """The official names, one form per language."""
    known: dict[LanguageCode, tuple[str, ...]] | None = None
    """Abbreviations that every reader knows, and words that no dictionary has, per language."""
