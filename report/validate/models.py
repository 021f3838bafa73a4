"""Makes models of a source: the first half of validation, with every problem of schema noted on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import TypeVar

from pydantic import TypeAdapter, ValidationError

from report.blocks import BLOCKS
from report.diagnostics.errors import AssetError, Diagnostic, LocaleError, Mark, error, listed, nearest, warning
from report.languages import OFFICIAL, language_of
from report.locales import locale_of
from report.model.dataset import Dataset
from report.model.front import Entries, Entry, Front, Term
from report.model.report import Section
from report.model.schema import Model, ValidationContext, found, read
from report.source.node import Map, Seq, Source, Str, place
from report.source.offsets import locate
from report.theme.theme import Theme, assets_folders, read_theme, themes_of
from report.validate.content import Content
from report.validate.fonts import characters_of

M = TypeVar("M", bound=Model)
_TERMS_FIELDS = ("terms", "known")
_LANGUAGES_HINT = f"write languages: [{', '.join(OFFICIAL)}]"


def read_content(source: Source) -> Content:
    """Everything that can be read of a report; the problems met are in the content's `context`."""
    languages = _languages(source)
    context = ValidationContext(languages, {block.name: block for block in BLOCKS}, partial(_locate, source))
    context.diagnostics += _language_problems(source)
    usable = tuple(language for language in languages if _has_locale(language, source, context))
    front = read(Front, source.front, context, source.front.mark)
    return Content(
        source=source,
        context=context,
        front=front,
        entries=front.sections if front else _entries(source),
        sections=_each(Section, source.sections, context),
        data=_each(Dataset, source.data, context),
        terms=_terms(source, context),
        theme=_theme(source, front, context) if front else None,
        languages=usable,
    )


def _locate(source: Source, mark: Mark, text: str, offset: int) -> Mark:
    """The place of a character of a text that starts at a mark."""
    return locate(source.texts.get(mark.file, ""), mark, text, offset)


def _languages(source: Source) -> tuple[str, ...]:
    """The languages that report.yaml lists, needed before any text can be read; Dutch and French if it lists none."""
    typed = source.front.get("languages")
    names = [str(name) for name in typed if isinstance(name, Str)] if isinstance(typed, Seq) else []
    return tuple(dict.fromkeys(names)) or OFFICIAL


def _language_problems(source: Source) -> Iterator[Diagnostic]:
    typed = source.front.get("languages")
    if not isinstance(typed, Seq):
        return  # told by the model
    if not typed:
        yield error(typed.mark, "no language is listed", _LANGUAGES_HINT)
    for index, name in enumerate(typed):
        if isinstance(name, Str) and not re.fullmatch(r"[a-z]{2,3}", name):
            yield error(name.mark, f"'{name}' is not the code of a language", f"two small letters; {_LANGUAGES_HINT}")
        elif isinstance(name, Str) and name in typed[:index]:
            yield error(name.mark, f"the language '{name}' is listed twice", "keep one of the two")


def _has_locale(language: str, source: Source, context: ValidationContext) -> bool:
    """Whether an edition can be made in a language; if not, that is noted once, and not for each missing text."""
    try:
        locale_of(language)
    except LocaleError as problem:
        first = problem.diagnostics[0]
        if re.fullmatch(r"[a-z]{2,3}", language):
            context.error(_place_of(language, source), first.message, first.hint, "locale")
        return False
    if language_of(language) is None:
        message = (
            f"the program knows nothing of '{language}' but its locale and catalog: its quotes, spaces and articles "
            "stay as typed, and its words, numbers and names are not compared"
        )
        hint = f"add report/languages/{language}, and its entry in LANGUAGES there"
        context.diagnostics.append(warning(_place_of(language, source), message, hint, "locale"))
    return True


def _place_of(language: str, source: Source) -> Mark:
    """Where report.yaml names a language."""
    typed = source.front.get("languages")
    index = next((i for i, name in enumerate(typed) if name == language), 0) if isinstance(typed, Seq) else 0
    return place(typed, (index,), source.front.mark)


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
            message = f"unknown field '{key}' in terms.yaml{nearest(key, _TERMS_FIELDS)}"
            context.error(top.keys_at[key], message, f"fields here: {listed(_TERMS_FIELDS)}")
    typed = top.get("terms")
    hint = "write 'terms:' and '- id: ...' below it"
    if "terms" not in top:
        context.error(top.mark, "missing field 'terms'", hint)
        return {}
    if not isinstance(typed, Seq):
        context.error(top.mark, f"expected a list of terms, found {found(typed)}", hint)
        return {}
    terms: dict[str, Term] = {}
    for item in typed:
        term = read(Term, item, context, getattr(item, "mark", typed.mark))
        if term is None:
            continue
        if term.id in terms:
            message = f"duplicate term '{term.id}', first at line {terms[term.id].mark.line}"
            context.error(term.at("id"), message, "keep one of the two")
        else:
            terms[term.id] = term
    return terms


def _theme(source: Source, front: Front, context: ValidationContext) -> Theme | None:
    """The theme, for what it can print; None with its problems noted."""
    folders = assets_folders(source.root)
    known = themes_of(folders)
    if front.theme not in known:
        message = f"unknown theme '{front.theme}'{nearest(front.theme, known)}"
        context.error(front.at("theme"), message, f"themes: {listed(known) or 'none'}, in assets/themes", "assets")
        return None
    try:
        theme = read_theme(folders, front.theme)
        characters_of(theme)  # every font can be read
    except AssetError as problem:
        context.diagnostics += problem.diagnostics
        return None
    return theme
