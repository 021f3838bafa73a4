"""Scopes: how much of a report a rule looks at - one text, one file, or all of it - and what it sees there.

A rule that says nothing looks at all of the report each time, which is always right. One that says that it looks at a
text or at a file sees that alone, as a `ContentPart`: whatever else it reads, it asks for, and what it found stays
found until its text, its file or one of the answers is another one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from functools import cached_property
from types import SimpleNamespace
from typing import TypeAlias, TypeVar

from report.diagnostics.errors import Diagnostic, Mark
from report.memo import Memo
from report.model.dataset import Dataset, DataView
from report.model.front import Front
from report.model.report import Section
from report.model.text import Text
from report.model.units import ContentTop, Unit, units_of
from report.validate.asking import AskedMapping, asked_corpus
from report.validate.content import Content, ContentFile
from report.validate.parity.readings import differences
from report.validate.parity.sides import Difference, Side
from report.validate.terminology.lexicon import Lexicon
from report.validate.terminology.study import StudiedPassage, Study, texts_with

Rule: TypeAlias = Callable[[Content], Iterator[Diagnostic]]
R = TypeVar("R", bound=Rule)
V = TypeVar("V")

#: What a part asks the whole report for; all else of `Content` is what stands in the part itself.
ASKED = (
    *("earlier", "entries", "fonts", "front", "has_faulty_sections", "ids", "languages", "lexicon", "reader"),
    *("corpora", "names", "record", "settled", "standings", "theme", "written"),
)
#: Mappings and sets of which a part asks for single things.
LOOKED_UP = ("data", "faulty", "pictures", "sheets", "terms", "told")


class RuleScope(Enum):
    """How much of a report a rule looks at."""

    TEXT = "text"
    FILE = "file"
    REPORT = "report"


def of_each_text(rule: R) -> R:
    """A rule that looks at each text by itself: what it says of one depends on no other, nor on where it stands."""
    rule.__dict__["scope"] = RuleScope.TEXT
    return rule


def of_each_file(rule: R) -> R:
    """A rule that looks at each file by itself: what it says of one depends on nothing that stands in another."""
    rule.__dict__["scope"] = RuleScope.FILE
    return rule


def scope_of(rule: Rule) -> RuleScope:
    """How much a rule looks at; all, unless it says otherwise."""
    scope = rule.__dict__.get("scope")
    return scope if isinstance(scope, RuleScope) else RuleScope.REPORT


class ContentPart(Content):
    """One file or one text of a report, as rules see it: its own things are there, all else is asked for."""

    def __init__(self, memo: Memo, **own: object) -> None:
        self.__dict__.update(own, memo=memo, source=PartSource(memo, own))

    def __getattr__(self, name: str) -> object:
        if name not in LOOKED_UP:
            raise AttributeError(f"'{name}' is nothing of a part of a report")
        found = self.__dict__[name] = AskedMapping(self.__dict__["memo"], name)
        return found


def _asked(name: str) -> property:
    return property(lambda part: part.__dict__["memo"].ask(name))


def _looked_up(name: str) -> property:
    return property(lambda part: part.__getattr__(name))


for _name in ASKED:
    setattr(ContentPart, _name, _asked(_name))
for _name in LOOKED_UP:
    setattr(ContentPart, _name, _looked_up(_name))


class PartSource(SimpleNamespace):
    """The source as a part of it sees it: its own sections, data sets and texts, and what it asks for of the rest."""

    def __init__(self, memo: Memo, own: Mapping[str, object]) -> None:
        file = own.get("file")
        if isinstance(file, ContentFile):
            folder, _, name = file.name.rpartition("/")
            super().__init__(
                sections={name: file.top} if folder == "sections" else {},
                data={name: file.top} if folder == "data" else {},
                texts=file.texts,
            )
        self.__dict__["memo"] = memo

    def __getattr__(self, name: str) -> object:
        return self.__dict__["memo"].ask("source", getattr, name)


class PartContext(SimpleNamespace):
    """The context of validation as a text sees it."""

    def __init__(self, memo: Memo) -> None:
        super().__init__(memo=memo)

    def __getattr__(self, name: str) -> object:
        if name not in ("languages", "unlisted"):
            raise AttributeError(f"'{name}' of a context is nothing that a text can see")
        return self.__dict__["memo"].ask("context", getattr, name)


class PartStudy(Study):
    """What the texts of a part have of the terms of the report."""

    def __init__(self, memo: Memo, texts: list[Text]) -> None:
        self._memo, self._texts = memo, texts

    @cached_property
    def lexicon(self) -> Lexicon:  # type: ignore[override]
        return self._memo.ask("lexicon")  # type: ignore[return-value]

    @property
    def vocabulary(self) -> Mapping[str, Mapping[str, int]]:
        return self._memo.ask("vocabulary")  # type: ignore[return-value]

    def texts_with(self, language: str, word: str) -> int:
        return self._memo.ask("vocabulary", texts_with, language, word)  # type: ignore[return-value]


class ReadStudy(PartStudy):
    """The same where the readings are known already."""

    def __init__(self, memo: Memo, readings: tuple[StudiedPassage, ...]) -> None:
        super().__init__(memo, [])
        self.__dict__["readings"] = readings


class TextPart(ContentPart):
    """One text, whose marks stand for what they are in its file; `at` counts from the start of its words."""

    def __init__(self, memo: Memo, text: Text, *, is_name_of_term: bool) -> None:
        super().__init__(
            memo,
            texts=[text],
            context=PartContext(memo),
            study=PartStudy(memo, [] if is_name_of_term else [text]),
        )

    def at(self, text: Text, language: str, offset: int) -> Mark:
        return text.mark_in(language)._replace(column=offset)


#: What a file has of its own, whatever it asks: found once, it serves all who look at the file.
FOUND_ONCE = ("texts", "models", "blocks", "_pieces", "units", "views")


class FilePart(ContentPart):
    """One file: its model, its texts, and what was read in these already; `own` has what was found in it before."""

    def __init__(
        self,
        memo: Memo,
        file: ContentFile,
        readings: tuple[StudiedPassage, ...],
        sides: Mapping[int, Mapping[str, Side]],
        own: dict[str, object],
    ) -> None:
        folder, _, name = file.name.rpartition("/")
        super().__init__(
            memo,
            file=file,
            files=(file,),
            context=file.context,
            sections={name: file.model} if folder == "sections" and isinstance(file.model, Section) else {},
            study=ReadStudy(memo, readings),
            sides=sides,
            own=own,
            **own,
        )

    @cached_property
    def views(self) -> tuple[DataView, ...]:
        views = [block.data_shown() for block in self.blocks]
        model = self.files[0].model
        cover = model.cover.data_shown() if isinstance(model, Front) and model.cover else None
        return tuple([view for view in (*views, cover) if view])

    @property
    def datasets(self) -> Iterable[Dataset]:
        folder, _, name = self.files[0].name.rpartition("/")
        model = self.files[0].model
        return [model] if folder == "data" and isinstance(model, Dataset) and name in self.data else []

    @cached_property
    def units(self) -> tuple[Unit, ...]:
        return units_of([self.as_top()], self.texts)

    def as_top(self) -> ContentTop:
        """The file as texts get their ids from it."""
        file = self.files[0]
        parts = file.name.split("/")
        return ContentTop(file.name, (parts[-1],) if parts[0] == "sections" else tuple(parts), file.top)

    def differences(self, one: Side, two: Side) -> Iterable[Difference]:
        def compared(inner: Memo) -> tuple[Difference, ...]:
            return tuple(differences(one, two, asked_corpus(inner, two.language, (one.language, two.language))))

        name = ("differences", two.language, one.content.typed, two.content.typed)
        return self.memo.once(name, (one, two), compared)

    @property
    def memo(self) -> Memo:
        """What it asks."""
        return self.__dict__["memo"]  # type: ignore[no-any-return]

    def asking(self, memo: Memo) -> FilePart:
        """The same, which asks another memo, with what it has found in itself already."""
        return FilePart(memo, self.files[0], self.study.readings, self.sides, self.found_once())

    def found_once(self) -> dict[str, object]:
        """What was found in it so far that serves others as well."""
        own: dict[str, object] = self.__dict__["own"]
        own.update({name: self.__dict__[name] for name in FOUND_ONCE if name in self.__dict__})
        return own
