"""Rules about the tree of the report: its files and their order, its ids, and what may not be empty."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from report.blocks.abbreviations import Abbreviations
from report.blocks.colophon import ColophonBlock
from report.diagnostics.errors import Diagnostic, Mark, error, listed, near_name, nearest, warning
from report.markup.tree import Slot
from report.messages import Message, say
from report.model.block import Block, Titled
from report.model.front import Entry
from report.model.names import NAME, Id
from report.model.report import Section
from report.model.schema import Model
from report.model.walk import blocks_in, field_values
from report.source.node import Map, Seq
from report.validate.content import Content
from report.validate.scopes import of_each_file

_LINE = "{label: {nl: ..., fr: ...}, text: {nl: ..., fr: ...}}"
DEEPEST_HEADING = 4
LONGEST_NAME = 100  # signs of a file name; disks take 255 bytes, and year, language and ending are added
LONGEST_WAIT = 5  # years from that of the report to the one in which it is published


def listed_sections_exist(content: Content) -> Iterator[Diagnostic]:
    """Each section of report.yaml has its file, and stands there once."""
    files = {*content.source.sections, *(u.removeprefix("sections/") for u in content.source.unreadable)}
    seen: dict[str, Mark] = {}
    for entry, _ in each_entry(content.entries):
        if entry.id in seen:
            first = str(seen[entry.id].line)
            message = say("section '{section}' is listed twice, first at line {line}", section=entry.id, line=first)
            yield error(entry.mark, message, say("keep one of the two"))
        elif entry.id not in files:
            yield _without_file(entry, files, f"{content.source.name}/sections")
        seen.setdefault(entry.id, entry.mark)
    if content.front and not content.entries:
        hint = say("write '- summary', one section a line")
        yield error(content.front.at("sections"), say("the report has no sections"), hint)


def _without_file(entry: Entry, files: Collection[str], folder: str) -> Diagnostic:
    """What is said of a section that has no file; one that is typed as a path is called by the file's name."""
    name = _called(entry.id)
    if name == entry.id:
        near = nearest(name, files)
        hint = say(
            "write {file}, or take the id away; files: {names}",
            file=f"{folder}/{name}.yaml",
            names=listed(sorted(files)) or say("none"),
        )
        return error(entry.mark, say("section '{section}' has no file{near}", section=name, near=near), hint)
    message = say("'{path}' is no name of a section but a path or a file", path=entry.id)
    if name in files:
        return error(entry.mark, message, say("write its name alone: {name}", name=name))
    hint = say(
        "sections are files of the folder {folder}; write the name of one without '.yaml': {names}",
        folder=folder,
        names=listed(sorted(files)) or say("none"),
    )
    return error(entry.mark, message, hint)


def _called(typed: str) -> str:
    """The name of a section that may be typed as a path: "one" of "sections/one.yaml"."""
    return re.sub(r"\.(?:ya?ml|txt)$", "", re.split(r"[\\/]", typed)[-1], flags=re.IGNORECASE)


def section_files_are_listed(content: Content) -> Iterator[Diagnostic]:
    """Each file in sections/ has its place in report.yaml; one that does not would be left out unseen."""
    if not content.entries:
        return
    known = {entry.id for entry, _ in each_entry(content.entries)}
    unlisted = [name for name in content.source.sections if name not in known]
    for name in known.difference(content.source.sections):
        known.add(near_name(_called(name), unlisted))  # what is meant by a name that has no file, which is told
    for name in content.source.sections:
        if name not in known:
            mark = Mark(f"{content.source.name}/sections/{name}.yaml")
            hint = say("add '- {section}' under 'sections' there, or move the file out of this folder", section=name)
            yield error(mark, say("section '{section}' is not listed in report.yaml", section=name), hint)


def ids_are_file_names(content: Content) -> Iterator[Diagnostic]:
    """A section and a data set are called what their file is called."""
    for name, section in content.sections.items():
        if section.id != name:
            message = say("the section '{id}' is in a file called '{name}.yaml'", id=section.id, name=name)
            yield _misnamed(section, name, message)
    for name, dataset in content.data.items():
        if dataset.id != name:
            message = say("the data set '{id}' is in a file called '{name}.yaml'", id=dataset.id, name=name)
            yield _misnamed(dataset, name, message)


def _misnamed(model: Model, name: str, message: Message) -> Diagnostic:
    return error(model.at("id"), message, say("write 'id: {name}', or rename the file", name=name))


def year_is_the_folders(content: Content) -> Iterator[Diagnostic]:
    """The report of 2022 is in the folder 2022."""
    folder = content.source.name.rpartition("/")[2]
    if content.front and str(content.front.year) != folder:
        year = str(content.front.year)
        message = say("the report of {year} is in a folder called '{folder}'", year=year, folder=folder)
        hint = say("write 'year: {folder}', or rename the folder", folder=folder)
        yield error(content.front.at("year"), message, hint)


def publication_follows_the_year(content: Content) -> Iterator[Diagnostic]:
    """A report is published in its year or soon after: another date is a slip of the hand."""
    front = content.front
    if front and not 0 <= front.published.year - front.year <= LONGEST_WAIT:
        year, date = str(front.year), str(front.published)
        message = say("the report of {year} is published on {date}", year=year, date=date)
        yield warning(front.at("published"), message, say("check the year of 'published', and that of the report"))


def file_names_are_plain(content: Content) -> Iterator[Diagnostic]:
    """The names of the files that readers download work on every system."""
    text = content.front.filename if content.front else None
    hint = say("use small letters, digits and hyphens; year and language are added: annual-report")
    for language, name in text.source.items() if text else ():
        message = say("'{name}' is no usable name of a file", name=name)
        if text and len(name) > LONGEST_NAME:
            shorter = say("shorten the name (of a PDF: 'filename' in report.yaml), or the names of its folders")
            yield error(text.mark_in(language), message, shorter)
        elif text and name.strip() and not NAME.fullmatch(name):
            yield error(text.mark_in(language), message, hint)


def ids_are_unique(content: Content) -> Iterator[Diagnostic]:
    """No two places of the report have the same id: a cross-reference would not know which one is meant."""
    seen: dict[str, Mark] = {}
    for name in [name for found in content.each(_ids_here) for name in found]:
        if name in seen:
            message = say("duplicate id '{id}', first at {place}", id=name, place=str(seen[name]))
            yield error(name.mark, message, say("give one of the two another id"))
        seen.setdefault(name, name.mark)


def _ids_here(content: Content) -> list[Id]:
    return [value for model in content.models for value in field_values(model) if isinstance(value, Id)]


@of_each_file
def nothing_is_empty(content: Content) -> Iterator[Diagnostic]:
    """A section has blocks or sections under it, a list its items, a table its columns."""
    parents = {entry.id for entry, _ in each_entry(content.entries) if entry.entries}
    for model in content.models:
        if isinstance(model, Section):
            if not model.blocks and model.id not in parents and not _typed(model, "blocks"):
                message = say("section '{section}' is empty", section=model.id)
                yield error(model.at("blocks"), message, say("write its blocks, or take it away"))
            continue
        for name, field in type(model).model_fields.items():
            if field.is_required() and getattr(model, name) == () and not _typed(model, name):
                message = say("{kind}: '{field}' is empty", kind=model.kind_name(), field=name)
                yield error(model.at(name), message, say("write its parts below it, or take it away"))


def blocks_print_something(content: Content) -> Iterator[Diagnostic]:
    """A block that is made of what stands elsewhere has something to print there."""
    front = content.front
    if front is None or content.is_faulty("report") or content.is_faulty("terms"):
        return
    short = {id for id, term in content.terms.items() if term.short and term.listed}
    used = not short.isdisjoint([name for found in content.each(_abbreviated_here) for name in found])
    is_whole = not any(file.startswith(f"{content.source.name}/sections/") for file in content.faulty)
    blocks = [block for found in content.each(_printing_here) for block in found]
    if front.colophon and is_whole and not any(isinstance(block, ColophonBlock) for block in blocks):
        message = say("no section prints the colophon")
        yield warning(front.at("colophon"), message, say("add '- colophon: {{}}' to the blocks of a section"))
    for block in blocks:
        if isinstance(block, ColophonBlock) and not front.colophon:
            message = say("the block 'colophon' prints nothing: report.yaml has no lines for it")
            hint = say("write 'colophon:' in report.yaml, and below it lines such as '- {line}'", line=_LINE)
            yield warning(block.mark, message, hint)
        if isinstance(block, Abbreviations) and not used:
            message = say("the block 'abbreviations' prints nothing: no text has a term with an abbreviation")
            hint = say("take it away, or write a term of terms.yaml that has a 'short' in a text: {{term:id}}")
            yield warning(block.mark, message, hint)


def _abbreviated_here(content: Content) -> frozenset[str]:
    """The terms that may be printed abbreviated in some texts."""
    slots = [piece for _, _, piece in content.pieces(Slot) if piece.kind == "term"]
    return frozenset([slot.argument for slot in slots if "long" not in dict(slot.filters)])


def _printing_here(content: Content) -> list[Block]:
    """The blocks that print what stands elsewhere."""
    return [block for block in content.blocks if isinstance(block, ColophonBlock | Abbreviations)]


def _data_here(content: Content) -> frozenset[str]:
    """The data sets that some blocks show or some texts name."""
    shown = {str(view.data) for view in content.views}
    return frozenset(shown | {piece.argument.partition(".")[0] for _, _, piece in content.pieces(Slot)})


def _typed(model: Model, name: str) -> bool:
    """Whether an editor typed something there, that could not be used and has its problem told."""
    origin = model.origin
    return bool(origin.get(name) if isinstance(origin, Map) and name in origin else isinstance(origin, Seq) and origin)


def chapters_alone_choose_a_side(content: Content) -> Iterator[Diagnostic]:
    """A section inside a chapter may open on the next page, whichever that is."""
    for entry, level in each_entry(content.entries):
        section = content.sections.get(entry.id)
        if section and section.opening not in (None, "page") and level > 1:
            message = say(
                "only a chapter can have 'opening: {opening}', and this section is inside one", opening=section.opening
            )
            yield error(section.at("opening"), message, say("write 'opening: page', or take it away"))


@of_each_file
def headings_are_not_too_deep(content: Content) -> Iterator[Diagnostic]:
    """Sections inside sections stop at the level that the theme has a look for."""
    for entry, level in each_entry(content.entries):
        section = content.sections.get(entry.id)
        if section:
            yield from _too_deep(section, level)


def data_are_used(content: Content) -> Iterator[Diagnostic]:
    """A data set that nothing shows or mentions may have been forgotten."""
    used = frozenset().union(*content.each(_data_here))
    if content.has_faulty_sections:
        return  # what could not be read may use it
    for name, dataset in content.data.items():
        if name not in used:
            hint = say("show it in a table or chart, or remove the file")
            yield warning(dataset.mark, say("the data set '{data}' is not used", data=name), hint)


def each_entry(entries: tuple[Entry, ...], level: int = 1) -> Iterator[tuple[Entry, int]]:
    """All entries with their level, each before those under it."""
    for entry in entries:
        yield entry, level
        yield from each_entry(entry.entries, level + 1)


def _too_deep(model: Model, level: int) -> Iterator[Diagnostic]:
    """The first headings below a model that are deeper than a reader can follow; `level` is the model's own."""
    for block in blocks_in(model):
        deeper = level + isinstance(block, Titled)
        if deeper > DEEPEST_HEADING:
            hint = say("level {number} is the deepest; put the text one level up", number=DEEPEST_HEADING)
            yield error(block.mark, say("a heading at level {number}", number=deeper), hint)
        else:
            yield from _too_deep(block, deeper)
