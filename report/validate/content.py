"""Content: everything of a report that could be read into models, with every problem of schema noted on the way."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from report.acceptance.record import Record, read_record
from report.acceptance.standing import Standing, standings
from report.blocks import BLOCKS
from report.characters import typed_offset
from report.diagnostics.errors import (
    AssetError,
    Diagnostic,
    LocaleError,
    Mark,
    Severity,
    error,
    listed,
    nearest,
    warning,
)
from report.languages import OFFICIAL, language_of
from report.locales import locale_of
from report.markup.tree import Inline, nodes
from report.messages import say
from report.model.block import Block
from report.model.dataset import Dataset, DataView
from report.model.front import Entries, Entry, Front, Term
from report.model.plain_words import describe
from report.model.report import Section
from report.model.schema import Model, ValidationContext, read
from report.model.text import ImageFile, Text
from report.model.units import Unit, units
from report.model.walk import walk
from report.sheets.joining import joined
from report.source.node import Map, Seq, Source, Str, locate, walk_nodes
from report.theme.reading import read_theme
from report.theme.theme import Theme, assets_folders, themes_of
from report.validate.fonts import ThemeFonts
from report.validate.pictures import Found, PictureFolder, read_pictures
from report.validate.terminology.abbreviations import known_abbreviations
from report.validate.terminology.lexicon import Lexicon
from report.validate.terminology.study import Study
from report.validate.unlisted import unlisted_languages, unlisted_problem

P = TypeVar("P", bound=Inline)
M = TypeVar("M", bound=Model)
IMAGES = "images"  # the folder of pictures: in that of the year, and in assets/
_TERMS_FIELDS = ("terms", "known")
_LANGUAGES_HINT = say("write languages: [{names}]", names=", ".join(OFFICIAL))


@dataclass(frozen=True)
class Content:
    """What was read. What is missing here has its problem in `context` already: rules need not complain again.

    `languages` are those of report.yaml that an edition can be made in. `sheets` are the spreadsheets that
    hold the cells of data sets, by the names of these.
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

    @cached_property
    def pictures(self) -> Mapping[str, Found]:
        """What the names of pictures lead to: those of the year's folder first, then those of all years."""
        root, own = self.source.root, f"{self.source.name}/{IMAGES}"
        folders = [PictureFolder(root / own, own), PictureFolder(root / "assets" / IMAGES, f"assets/{IMAGES}")]
        return read_pictures(folders, root, map(str, self.context.of(ImageFile)))

    @cached_property
    def fonts(self) -> ThemeFonts | None:
        """What the fonts of the theme can print; None where it could not be read."""
        return ThemeFonts(self.theme) if self.theme else None

    @cached_property
    def faulty(self) -> frozenset[str]:
        """The files that could not be read as they should: names that may stand there are not called unknown."""
        found = (*self.source.diagnostics, *self.context.diagnostics)
        return frozenset(problem.mark.file for problem in found if problem.severity is Severity.ERROR)

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
    def standings(self) -> tuple[Standing, ...]:
        """Where each text stands against what was accepted of it."""
        return standings(self.units, self.record, self.languages)

    @cached_property
    def settled(self) -> frozenset[tuple[str, str]]:
        """The texts that somebody has read side by side and accepted, with each language that has the same words still.

        Texts are given by their ids.
        """
        if self.record.faults:
            return frozenset()
        return frozenset(
            [(one.unit.id, language) for one in self.standings if len(one.accepted) > 1 for language in one.accepted]
        )

    @cached_property
    def study(self) -> Study:
        """What the texts have of the terms, and which words in them are of another language."""
        known, _ = known_abbreviations(self.source.terms, self.languages)
        return Study(self.texts, Lexicon(self.terms.values(), self.languages, known))

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
        values = (value for top in self.source.sections.values() for _, value in walk_nodes(top))
        named = (value.get("id") for value in values if isinstance(value, Map))
        return frozenset([str(name) for name in named if isinstance(name, Str)])

    def at(self, text: Text, language: str, offset: int) -> Mark:
        """The place of a character of a text."""
        return self.context.locate(text.mark_in(language), text.source[language], offset)


def read_content(source: Source) -> Content:
    """Everything that can be read of a report; the problems met are in the content's `context`."""
    languages = _languages(source)
    unlisted = unlisted_languages(source, languages)
    context = ValidationContext(
        tuple(languages),
        {block.name: block for block in BLOCKS},
        partial(_locate, source),
        unlisted=unlisted,
    )
    if unlisted:
        context.diagnostics.append(unlisted_problem(source, languages, unlisted))
    else:
        context.diagnostics += _language_problems(source)
    usable = tuple([language for language, mark in languages.items() if _has_locale(language, mark, context)])
    front = read(Front, source.front, context, source.front.mark)
    source, sheets, unfilled = joined(source, context)
    data = _each(Dataset, source.data, context)
    return Content(
        source=source,
        context=context,
        front=front,
        entries=front.sections if front else _entries(source),
        sections=_each(Section, source.sections, context),
        data={name: one for name, one in data.items() if name not in unfilled},
        terms=_terms(source, context),
        theme=_theme(source, front, context) if front else None,
        languages=usable,
        sheets=sheets,
    )


def _locate(source: Source, mark: Mark, text: str, offset: int) -> Mark:
    """The place of a character of a text that starts at a mark."""
    typed = source.typed.get(mark)
    if typed is not None:
        text, offset = typed, typed_offset(typed, offset)
    return locate(source.texts.get(mark.file, ""), mark, text, offset)


def _languages(source: Source) -> dict[str, Mark]:
    """The languages that report.yaml lists, and where; Dutch and French if it lists none.

    They are needed before any text can be read.
    """
    typed = source.front.get("languages")
    marks: dict[str, Mark] = {}
    for name in typed if isinstance(typed, Seq) else ():
        if isinstance(name, Str):
            marks.setdefault(str(name), name.mark)
    return marks or dict.fromkeys(OFFICIAL, source.front.mark)


def _language_problems(source: Source) -> Iterator[Diagnostic]:
    typed = source.front.get("languages")
    if not isinstance(typed, Seq):
        return  # told by the model
    if not typed:
        yield error(typed.mark, say("no language is listed"), _LANGUAGES_HINT)
    for index, name in enumerate(typed):
        if isinstance(name, Str) and not re.fullmatch(r"[a-z]{2,3}", name):
            message = say("'{name}' is not the code of a language", name=name)
            yield error(name.mark, message, say("two small letters; {cure}", cure=_LANGUAGES_HINT))
        elif isinstance(name, Str) and name in typed[:index]:
            message = say("the language '{name}' is listed twice", name=name)
            yield error(name.mark, message, say("take one of the two away: {cure}", cure=_LANGUAGES_HINT))


def _has_locale(language: str, mark: Mark, context: ValidationContext) -> bool:
    """Whether an edition can be made in a language; if not, that is noted once, and not for each missing text."""
    try:
        locale_of(language)
    except LocaleError as problem:
        first = problem.diagnostics[0]
        told = {(one.message, one.hint) for one in context.diagnostics}
        if re.fullmatch(r"[a-z]{2,3}", language) and not context.unlisted and (first.message, first.hint) not in told:
            context.diagnostics.append(first._replace(mark=mark))
        return False
    if language_of(language) is None:
        message = say(
            "the program knows nothing of '{language}' but its locale and catalog: its quotes, spaces and articles "
            "stay as typed, and its words, numbers and names are not compared",
            language=language,
        )
        hint = say("add report/languages/{language}, and its entry in LANGUAGES there", language=language)
        context.diagnostics.append(warning(mark, message, hint, "locale"))
    return True


def _entries(source: Source) -> tuple[Entry, ...]:
    """The order of the sections from a report.yaml that is wrong elsewhere."""
    try:
        return TypeAdapter(Entries).validate_python(source.front.get("sections"))
    except ValidationError:
        return ()


def _each(model: type[M], files: Mapping[str, Map], context: ValidationContext) -> dict[str, M]:
    """The models of a folder's files by the name of the file."""
    made = {name: read(model, top, context, top.mark) for name, top in files.items()}
    return {name: one for name, one in made.items() if one is not None}


def _terms(source: Source, context: ValidationContext) -> dict[str, Term]:
    """The terms by id, from the list `terms` of terms.yaml."""
    top = source.terms
    if top is None:
        return {}
    for key in top:
        if key not in _TERMS_FIELDS:
            near = nearest(key, _TERMS_FIELDS)
            message = say("unknown field '{field}' in {kind}{near}", field=key, kind="terms.yaml", near=near)
            context.error(top.keys_at[key], message, say("fields here: {names}", names=listed(_TERMS_FIELDS)))
    typed = top.get("terms")
    hint = say("write 'terms:' and '- id: ...' below it")
    if "terms" not in top:
        context.error(top.mark, say("missing field '{field}'", field="terms"), hint)
        return {}
    if not isinstance(typed, Seq):
        context.error(top.mark, say("expected a list of terms, found {found}", found=describe(typed)), hint)
        return {}
    terms: dict[str, Term] = {}
    for item in typed:
        term = read(Term, item, context, getattr(item, "mark", typed.mark))
        if term is None:
            continue
        if term.id in terms:
            line = str(terms[term.id].mark.line)
            message = say("duplicate term '{name}', first at line {line}", name=term.id, line=line)
            context.error(term.at("id"), message, say("give one of the two another id, or say in one what both say"))
        else:
            terms[term.id] = term
    return terms


def _theme(source: Source, front: Front, context: ValidationContext) -> Theme | None:
    """The theme, for what it can print; None with its problems noted."""
    folders = assets_folders(source.root)
    known = themes_of(folders)
    if front.theme not in known:
        message = say("unknown theme '{name}'{near}", name=front.theme, near=nearest(front.theme, known))
        hint = say("themes: {names}, in assets/themes", names=listed(known) or say("none"))
        context.error(front.at("theme"), message, hint, "assets")
        return None
    try:
        theme = read_theme(folders, front.theme)
    except AssetError as problem:
        context.diagnostics += problem.diagnostics
        return None
    return theme
