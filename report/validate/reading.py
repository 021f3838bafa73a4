"""Reading: the nodes of a source become models, and every problem of schema is noted on the way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeAlias, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from report.blocks import BLOCKS
from report.characters import typed_offset
from report.diagnostics.errors import AssetError, Diagnostic, LocaleError, Mark, error, listed, nearest, warning
from report.files import UnreadableError, names_in
from report.files.stamps import Stamps
from report.languages import OFFICIAL, language_of
from report.locales import locale_of
from report.memo import Memo
from report.messages import say
from report.model.dataset import Dataset
from report.model.front import Entries, Entry, Front, Glossary, Term
from report.model.plain_words import describe
from report.model.report import Section
from report.model.schema import Model, ValidationContext, read
from report.sheets.joining import joined
from report.source.load import stamps_in
from report.source.node import Map, Seq, Source, Str, locate
from report.theme.folders import assets_folders, themes_of
from report.theme.reading import read_theme
from report.theme.theme import Theme
from report.validate.content import FORGETFUL_MEMOS, Content, ContentFile, ContentMemos
from report.validate.unlisted import unlisted_languages, unlisted_problem

M = TypeVar("M", bound=Model)
_LANGUAGES_HINT = say("write languages: [{names}]", names=", ".join(OFFICIAL))


def read_content(source: Source, memos: ContentMemos = FORGETFUL_MEMOS) -> Content:
    """Everything that can be read of a report; the problems met are in the content's `context`.

    With `memos`, what was read of files that have not changed since is read no more.
    """
    languages, memo = _languages(source), memos.models
    memo.begin()
    unlisted = unlisted_languages(source, languages, memo)
    context = ValidationContext(
        tuple(languages),
        {block.name: block for block in BLOCKS},
        partial(_locate, source.texts, source.typed),
        unlisted=unlisted,
    )
    if unlisted:
        context.diagnostics.append(unlisted_problem(source, languages, unlisted))
    else:
        context.diagnostics += _language_problems(source)
    usable = tuple([language for language, mark in languages.items() if _has_locale(language, mark, context)])
    files = [_read("report", Front, source.front, source, context, memo)]
    front = files[0].model if isinstance(files[0].model, Front) else None
    source, sheets, unfilled = joined(source, context, memos.files)
    files += [_read(f"data/{name}", Dataset, top, source, context, memo) for name, top in source.data.items()]
    files += [_read(f"sections/{name}", Section, top, source, context, memo) for name, top in source.sections.items()]
    terms: Mapping[str, Term] = {}
    if source.terms is not None:
        files.append(_read("terms", _terms, source.terms, source, context, memo))
        terms = cast("Mapping[str, Term]", files[-1].model)
    data = _in(files, "data/", Dataset)
    return Content(
        source=source,
        context=context,
        front=front,
        entries=front.sections if front else _entries(source),
        sections=memo.steady("sections", _in(files, "sections/", Section)),
        data=memo.steady("data", {name: one for name, one in data.items() if name not in unfilled}),
        terms=terms,
        theme=_theme(source, front, context, memo, stamps_in(memos.files)) if front else None,
        languages=usable,
        sheets=sheets,
        files=tuple(files),
        memos=memos,
    )


FileReading: TypeAlias = "type[Model] | Callable[[Map, ValidationContext], object]"


def _read(
    name: str, reading: FileReading, top: Map, source: Source, context: ValidationContext, memo: Memo
) -> ContentFile:
    """What a file becomes; what is found in it is in the context as well."""
    made = memo.once(
        name,
        (top, context.languages, tuple(sorted(context.unlisted))),
        lambda _: _made(name, reading, top, source, context),
    )
    context.found += made.context.found
    context.diagnostics += made.context.diagnostics
    return made


def _made(name: str, reading: FileReading, top: Map, source: Source, context: ValidationContext) -> ContentFile:
    texts = {top.mark.file: source.texts.get(top.mark.file, "")}
    files = {top.mark.file, getattr(top.get("rows"), "mark", top.mark).file}
    typed = {mark: text for mark, text in source.typed.items() if mark.file in files}
    own = replace(context, locate=partial(_locate, texts, typed), found=[], diagnostics=[], incomplete=set())
    model = read(reading, top, own, top.mark) if isinstance(reading, type) else reading(top, own)
    return ContentFile(name, top, model, own, texts)


def _in(files: Iterable[ContentFile], folder: str, kind: type[M]) -> dict[str, M]:
    """The models of a folder's files by the name of the file."""
    there = [(one.name.removeprefix(folder), one.model) for one in files if one.name.startswith(folder)]
    return {name: model for name, model in there if isinstance(model, kind)}


def _locate(texts: Mapping[str, str], typed: Mapping[Mark, str], mark: Mark, text: str, offset: int) -> Mark:
    """The place of a character of a text that starts at a mark."""
    own = typed.get(mark)
    if own is not None:
        text, offset = own, typed_offset(own, offset)
    return locate(texts.get(mark.file, ""), mark, text, offset)


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


def _terms(top: Map, context: ValidationContext) -> dict[str, Term]:
    """The terms by id, from the list `terms` of terms.yaml."""
    for key in top:
        if key not in Glossary._fields:
            near = nearest(key, Glossary._fields)
            message = say("unknown field '{field}' in {kind}{near}", field=key, kind="terms.yaml", near=near)
            context.error(top.keys_at[key], message, say("fields here: {names}", names=listed(Glossary._fields)))
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


def _theme(source: Source, front: Front, context: ValidationContext, memo: Memo, stamps: Stamps) -> Theme | None:
    """The theme, for what it can print; None with its problems noted."""
    folders = assets_folders(source.root)
    known = themes_of(folders)
    if front.theme not in known:
        message = say("unknown theme '{name}'{near}", name=front.theme, near=nearest(front.theme, known))
        hint = say("themes: {names}, in assets/themes", names=listed(known) or say("none"))
        context.error(front.at("theme"), message, hint, "assets")
        return None
    inputs = (front.theme, *_stamps_of(folders, stamps))
    theme, problems = memo.once("theme", inputs, lambda _: _theme_or_problems(folders, front.theme))
    context.diagnostics += problems
    return memo.settled("theme", theme)


def _stamps_of(folders: Iterable[Path], stamps: Stamps) -> Iterator[object]:
    """All that can be seen of the themes and fonts in these folders."""
    for folder in [folder / kind for folder in folders for kind in ("themes", "fonts")]:
        with suppress(UnreadableError):
            yield from (part for name in names_in(folder) for part in (name, stamps.of(folder / name)))
        yield str(folder)


def _theme_or_problems(folders: tuple[Path, ...], name: str) -> tuple[Theme | None, tuple[Diagnostic, ...]]:
    try:
        return read_theme(folders, name), ()
    except AssetError as problem:
        return None, problem.diagnostics
