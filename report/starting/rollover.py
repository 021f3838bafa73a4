"""Roll-over: a report is carried over to another year, and nothing of it counts as said for that year yet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from report.acceptance.record import CarriedItem, Record, as_yaml
from report.characters import normal
from report.diagnostics.errors import ContentError, Mark, RequestError
from report.files import MEGABYTE, UnreadableError, is_folder, names_in, printable, read_file
from report.messages import say
from report.messages.interface import interface
from report.pipeline import content_folder, read_content
from report.schemas.placing import place_schemas
from report.source.changes import Insert, Remove, Rename, Replace, Restructuring
from report.source.load import DATA, EDITIONS, FRONT, IMAGES, RECORD, SECTIONS, TERMS
from report.source.node import Map, Str, walk_nodes
from report.source.restructuring import restructured
from report.source.yaml import parse
from report.starting.new_rows import NewRow, new_rows, with_rows
from report.starting.placing import place, refuse_existing
from report.validate.content import Content
from report.validate.leftovers import Leftover, carried_items, leftovers

_LARGEST = 100 * MEGABYTE
#: Fields of report.yaml that are about one edition of one year alone.
_OF_ONE_YEAR = ("edition", "corrected", "erratum")
_PROMISE = "promise"
_BARE = frozenset({"true", "yes", ""})  # what a promise says that says nothing more


class RollOver(NamedTuple):
    """What a report's next year takes over: its `folder`, `files` by name, and what there is to say of them.

    `rows` are the new ones of each data set; `sheets` those that are to be added to a spreadsheet: its name, and their
    ids; `still` are data sets that get none, as their rows are no periods; `promises` is how many texts were announced,
    `dropped` are fields of report.yaml that are not carried, `left` files. `pairs` is how many accepted texts stay so,
    `pictures` how many there are of its own; `leftovers` is what has to be changed or kept.
    """

    folder: Path
    files: Mapping[str, bytes]
    rows: Mapping[str, tuple[NewRow, ...]]
    sheets: Mapping[str, tuple[str, tuple[str, ...]]]
    still: tuple[str, ...]
    promises: int
    dropped: tuple[str, ...]
    left: tuple[str, ...]
    sections: int
    terms: int
    pictures: int
    pairs: int
    leftovers: tuple[Leftover, ...]


def roll_over(root: Path, year: int, since: int, *, dry: bool = False) -> RollOver:
    """Write the report of a year into the folder of a later one, and return what was carried; `dry` only the latter.

    All files stay as they are typed, but for what has to change: the year, an empty row in each series, what was
    announced, which is asked about. Raises RequestError when there is a report of that year or none of the other,
    ContentError when that one cannot be read, OutputError.
    """
    before = content_folder(root, since)
    refuse_existing(root, year)
    if year < since:
        message = say("{year} lies before {since}", year=str(year), since=str(since))
        raise RequestError.of(message, say("carry a report over to a later year"))
    content = read_content(before)
    if content.record.faults:
        raise ContentError(content.record.faults)
    made = _made(content, before, year, since)
    if not dry:
        place(root, year, made.files, lambda _: place_schemas(root, content.languages, ours=True))
    return made


def _made(content: Content, before: Path, year: int, since: int) -> RollOver:
    files, left = _files(content, before)
    coming = {name: tuple(found) for name, one in content.data.items() if (found := new_rows(one, since, year))}
    sheets = {name: str(one.values.file) for name in coming if (one := content.data[name]).values}
    rows = {name: new for name, new in coming.items() if name not in sheets}
    promised = {name: [*_promises(top, content, since)] for name, top in _tops(content)}
    dropped = tuple([field for field in _OF_ONE_YEAR if field in content.source.front])
    changes = {name: [step for steps in asked for step in steps] for name, asked in promised.items()}
    changes[FRONT] += [Replace(("year",), str(year)), *map(Remove, [(field,) for field in dropped])]
    for name, file in sheets.items():
        changes[f"{DATA}/{name}.yaml"].append(_to_add(content, name, file, coming[name]))
    for name, steps in changes.items():
        new = rows.get(name.removeprefix(f"{DATA}/").removesuffix(".yaml"), ()) if name.startswith(f"{DATA}/") else ()
        if steps or new:
            files[name] = with_rows(restructured(files[name].decode("utf-8"), steps, name), name, new).encode("utf-8")
    gone = tuple([f"report/{field}/" for field in dropped])
    said = [one for one in carried_items(content) if not f"{one.id}/".startswith(gone)]
    carried = tuple([CarriedItem(one.id, one.prints) for one in said])
    record = content.record._replace(carried=carried, carried_from=str(since))
    files[RECORD] = as_yaml(record).encode("utf-8")
    return RollOver(
        folder=before.parent / str(year),
        files=files,
        rows=rows,
        sheets={name: (file, tuple([row.id for row in coming[name]])) for name, file in sheets.items()},
        still=tuple([name for name in content.data if name not in coming]),
        promises=sum(map(len, promised.values())),
        dropped=(*dropped, *([f"{EDITIONS}/"] if is_folder(before / EDITIONS) else [])),
        left=left,
        sections=len(content.sections),
        terms=len(content.terms),
        pictures=sum(name.startswith(f"{IMAGES}/") for name in files),
        pairs=len(record.entries),
        leftovers=_leftovers(content, record),
    )


def _to_add(content: Content, name: str, file: str, rows: Sequence[NewRow]) -> Restructuring:
    """A question about a data set whose rows are in a spreadsheet, which stays as it is."""
    ids = ", ".join([row.id for row in rows])
    asked = say("What are the figures of {rows}? Add them to {file}.", rows=ids, file=file)
    question, query = asked.into(interface(content.languages[0])), content.source.data[name].get("query")
    if isinstance(query, Str):
        return Replace(("query",), f"{query.strip()} {question}")
    return Insert(("query",), question, "columns")


def _leftovers(content: Content, record: Record) -> tuple[Leftover, ...]:
    """What will have to be changed or kept: all of it, as nobody has done so yet."""
    top = parse(as_yaml(record), RECORD).top
    return leftovers(replace(content, source=replace(content.source, record=top)))


def _files(content: Content, folder: Path) -> tuple[dict[str, bytes], tuple[str, ...]]:
    """The files of a report as they are on the disk, by name, and the names of those that are no part of it."""
    source, root = content.source, content.source.root
    found: dict[str, bytes] = {}
    left = []
    for name in _names(folder, root):
        kind, _, file = name.rpartition("/")
        stem = normal(file).removesuffix(".yaml")
        is_part = {
            "": name in (FRONT, TERMS),
            SECTIONS: file.endswith(".yaml") and stem in source.sections,
            DATA: stem in source.data if file.endswith(".yaml") else not file.startswith("."),
            IMAGES: not file.startswith("."),
        }
        if is_part.get(kind):
            try:
                found[name] = read_file(folder / name, _LARGEST, root)
            except UnreadableError as problem:
                mark = Mark(f"{source.name}/{printable(name)}")
                raise ContentError.of(problem.message, problem.hint, mark, "files") from None
        elif name != RECORD and kind != EDITIONS:
            left.append(printable(name))
    return found, tuple(left)


def _names(folder: Path, root: Path, above: str = "") -> Iterator[str]:
    """The names of all files in a folder and in those of it that a report has."""
    for name in names_in(folder / above, root):
        path = f"{above}/{name}" if above else name
        if is_folder(folder / path):
            yield from _names(folder, root, path)
        else:
            yield path


def _tops(content: Content) -> Iterator[tuple[str, Map]]:
    source = content.source
    yield FRONT, source.front
    if source.terms is not None:
        yield TERMS, source.terms
    yield from ((f"{SECTIONS}/{name}.yaml", top) for name, top in source.sections.items())
    yield from ((f"{DATA}/{name}.yaml", top) for name, top in source.data.items())


def _promises(top: Map, content: Content, since: int) -> Iterator[list[Restructuring]]:
    """What was announced becomes a question, behind the one that is there already: the changes for each."""
    words = interface(content.languages[0])
    texts = {unit.text.mark for unit in content.units}
    for path, value in walk_nodes(top):
        if not isinstance(value, Map) or _PROMISE not in value or value.mark not in texts:
            continue
        typed = value[_PROMISE]
        promise = typed.strip() if isinstance(typed, Str) else ""
        asked = say("The report of {year} announced this: what has become of it?", year=str(since))
        if promise.casefold() not in _BARE:
            asked = say(
                "The report of {year} announced this ({promise}): what has become of it?",
                year=str(since),
                promise=promise,
            )
        question, query = asked.into(words), value.get("query")
        if isinstance(query, Str):
            yield [Replace((*path, "query"), f"{query.strip()} {question}"), Remove((*path, _PROMISE))]
        else:
            yield [Rename((*path, _PROMISE), "query"), Replace((*path, "query"), question)]
