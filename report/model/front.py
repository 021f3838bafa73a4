"""Front matter and terms: what report.yaml and terms.yaml say about the whole report."""

from __future__ import annotations

import datetime
from typing import Annotated, ClassVar, Literal, NamedTuple, TypeAlias

from pydantic import BeforeValidator, Field, PlainValidator

from report.diagnostics.errors import Mark
from report.messages import Message, say
from report.model.dataset import DataView
from report.model.plain_words import describe
from report.model.schema import Model, typed_by, wrong
from report.model.selectable import Selectable
from report.model.text import Id, IdRef, LabelText, PlainText, RunningText, Text
from report.source.node import Map, Seq
from report.values.date import read_date, read_year
from report.values.period import read_period

Date: TypeAlias = Annotated[datetime.date, BeforeValidator(typed_by(read_date))]
Period: TypeAlias = Annotated[tuple[datetime.date, datetime.date], BeforeValidator(typed_by(read_period))]


class CoverData(Model):
    """The data whose values shape the ornament of the cover."""

    title_of_kind: ClassVar[Message] = say("cover")

    data: IdRef
    column: IdRef

    def data_shown(self) -> DataView:
        """The column drawn."""
        return DataView(self.data, (self.column,))


class Colophon(Selectable):
    """One line of the colophon: what it is, and what it says."""

    title_of_kind: ClassVar[Message] = say("line of the colophon")

    label: LabelText
    text: LabelText


class Erratum(Model):
    """What the erratum of a corrected edition says beside what has changed.

    `minor` are the ids of texts, or the beginnings of such, in which only spelling or typography has changed: they are
    counted, not shown.
    """

    title_of_kind: ClassVar[Message] = say("erratum")

    text: RunningText | None = None
    minor: tuple[str, ...] = Field((), examples=["[meetings/2]"])


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
    """content/<year>/report.yaml; `links` are addresses by the key that texts use, `sections` their order.

    An `edition` after the first is `corrected` on a date, and opens with an `erratum`: what has changed since the one
    before it.
    """

    title_of_kind: ClassVar[Message] = say("report")

    year: Annotated[int, BeforeValidator(typed_by(read_year))] = Field(examples=["2024"])
    languages: tuple[str, ...] = Field(examples=["[nl, fr]"])
    theme: str = "federal"
    published: Date
    edition: Annotated[int, Field(ge=1, le=99)] = Field(1, examples=["2"])
    corrected: Date | None = None
    erratum: Erratum | None = None
    title: Text
    subtitle: Text
    organisation: LabelText
    subject: Text
    keywords: tuple[LabelText, ...] = ()
    filename: PlainText | None = None
    cover: CoverData | None = None
    links: dict[str, PlainText] = Field(default_factory=dict)
    colophon: tuple[Colophon, ...] = ()
    sections: Entries = Field(examples=["[summary]"])

    @property
    def metadata(self) -> tuple[Text, ...]:
        """The texts that stand in the file's properties, which have neither links nor a language of their own."""
        return (self.title, self.subtitle, self.subject, self.organisation, *self.keywords)


class Term(Model):
    """One of terms.yaml: a name's official form per language, its abbreviation, what it means.

    `lang` is the language tag of a name that is foreign in every edition; `gloss` says what such a name means; `listed`
    terms with a `short` stand in the list of abbreviations; `hyphenate` shows where a word breaks: "aan-koop-gids".
    `also` are other forms that are right, `forbidden` those that are not: when a text has one of them, `check` says so.
    Genders are "c" (de), "n" (het) and "p" (plural) in Dutch, "m", "f", "mp" and "fp" in French, "m", "f", "n" and "p"
    in German.
    """

    title_of_kind: ClassVar[Message] = say("term")

    id: Id
    name: LabelText
    short: LabelText | None = None
    lang: str | None = None
    gloss: Text | None = None
    gender: dict[str, Literal["m", "f", "n", "c", "p", "mp", "fp"]] = Field(default_factory=dict)
    also: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    forbidden: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    kind: Literal["organisation", "programme", "text", "system", "reference", "term"] = "term"
    listed: bool = True
    hyphenate: dict[str, tuple[str, ...]] = Field(default_factory=dict)
