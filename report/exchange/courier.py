"""The courier between the report and its translators: texts go out in a file, and what comes back is put in place."""

from __future__ import annotations

import dataclasses
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from report.acceptance.standing import State
from report.diagnostics.errors import (
    ContentError,
    Diagnostic,
    Mark,
    Related,
    ReportError,
    RequestError,
    Severity,
    listed,
)
from report.exchange import memory
from report.exchange.arrival import Arrival, Change, Home, arrived
from report.exchange.filling import filled_by, is_memory
from report.exchange.formats import REFERENCES, bytes_of, format_of, read_bytes, write
from report.exchange.packing import Material, Wanted, packed, state_in
from report.exchange.parcel import ExchangeError, MemoryPair
from report.exchange.recording import record_after
from report.exchange.tagging import meanings_of
from report.files import MEGABYTE, UnreadableError, read_file
from report.languages import primary_subtag
from report.locales import locale_of
from report.messages import say
from report.pipeline import content_folder, read_content
from report.source.editing import replaced
from report.source.load import RECORD
from report.source.node import Map, Source, place
from report.source.yaml import parse
from report.translation.progress import ids_matching
from report.validate import validate
from report.validate.content import Content
from report.write import changed_meanwhile, lead
from report.write import write as write_files

_REFERENCES = {"tmx": "memory", "tbx": "terms"}  # how their files are called
_LARGEST = 10 * MEGABYTE  # bytes of a file that was read before
#: Problems that `check` tells afterwards, and that do not keep a translation out: codes that begin with these.
_LATER = ("parity-", "term-", "translation-", "language")


class ExportOrder(NamedTuple):
    """What shall be exported: into which language, from which (None: the report's first other one), in which format.

    No `states` and no `ids` mean all of them; `ids` are those of texts, or the beginnings of several; `memory` is a TMX
    file that missing texts are filled from, after the years of the report.
    """

    target: str
    source: str | None = None
    format: str = "xliff"
    states: frozenset[State] = frozenset()
    ids: tuple[str, ...] = ()
    memory: Path | None = None


class Sent(NamedTuple):
    """What was exported: the usual path of its file, its bytes, how many texts of each state and without a source.

    `languages` are those that it goes from and into. `remembered` are the texts with words that were accepted before;
    `are_terms` when it is terms and no texts that go out.
    """

    path: Path
    data: bytes
    states: Mapping[State, int]
    without_source: int
    languages: tuple[str, str]
    remembered: int = 0
    are_terms: bool = False


class Received(NamedTuple):
    """What was imported, and the files of the report that have changed.

    `unmatched` are texts that wait for words that a memory does not have.
    """

    arrival: Arrival
    files: tuple[Path, ...]
    unmatched: int = 0


def export(root: Path, year: int | None, order: ExportOrder) -> Sent:
    """The texts of a year's report as a translators' file; nothing is written. Raises RequestError, ContentError."""
    folder = content_folder(root, year)
    content = read_content(folder)
    if content.record.faults:  # what is stale cannot be told
        raise ContentError(content.record.faults)
    source, target = _languages(order, content.languages)
    others = _memory_of(order, source, target)
    if order.format in REFERENCES:
        return _reference(folder, content, order.format, source, target)
    ending = format_of(order.format).ending
    found = content.standings
    ids = ids_matching(content.units, order.ids) if order.ids else frozenset(unit.id for unit in content.units)
    assert content.front is not None  # read_content has raised otherwise
    name = content.source.name
    material = Material(name, content.front.year, content.front.title, found, content.data, content.terms)
    parcel = packed(material, Wanted(locale_of(source), locale_of(target), ids, order.states))
    if any(entry.state is State.MISSING for entry in parcel.entries()):
        accepted = memory.pairs_in(memory.years_until(folder), source, target)
        parcel = memory.filled_from(parcel, chain(accepted, others))
    wanted = [one for one in found if one.unit.id in ids]
    lacking = sum(
        one.unit.text.lacks(source) and (not order.states or state_in(one, target) in order.states) for one in wanted
    )
    path = root / "build" / folder.name / f"translation-{source}-{target}{ending}"
    states = Counter(entry.state for entry in parcel.entries())
    remembered = sum(bool(one.match) for one in parcel.entries())
    return Sent(path, write(parcel, order.format), states, lacking, (source, target), remembered)


def _memory_of(order: ExportOrder, source: str, target: str) -> list[MemoryPair]:
    """What the memory of an order has: it is read also where nothing needs it, so that a wrong name is told."""
    if order.memory is None:
        return []
    from report.exchange import tmx

    return list(tmx.read(bytes_of(order.memory), str(order.memory), source, target))


def _reference(folder: Path, content: Content, style: str, source: str, target: str) -> Sent:
    """What translators look up: the accepted texts of all years, or the terms."""
    path = folder.parent.parent / "build" / folder.name / f"{_REFERENCES[style]}-{source}-{target}{REFERENCES[style]}"
    tags = {language: locale_of(language).tag for language in (source, target)}
    from report.exchange import tbx, tmx

    if style == "tbx":
        assert content.front is not None
        title = content.front.title.source.get(source, "")
        data = tbx.write(content.terms.values(), title, tags)
        return Sent(path, data, Counter([State.TRANSLATED] * len(content.terms)), 0, (source, target), are_terms=True)
    pairs = list(memory.pairs_in(memory.years_until(folder), source, target))
    return Sent(path, tmx.write(pairs, *tags.values()), Counter([State.TRANSLATED] * len(pairs)), 0, (source, target))


def import_file(
    root: Path,
    year: int | None,
    path: Path,
    *,
    force: bool = False,
    unfinished: bool = False,
    target: str | None = None,
) -> Received:
    """Put the translations of a file into the year's YAML files: all that come in, or none when something is wrong.

    For `force` and `unfinished` see `arrived`; `target` is the language that a memory fills, if it has several. Raises
    RequestError, ContentError, OutputError.
    """
    data = bytes_of(path)
    delivery = None if is_memory(data) else read_bytes(data, str(path))
    folder = content_folder(root, year)
    content = read_content(folder)
    unmatched = 0
    if delivery is None:
        delivery, unmatched = filled_by(data, str(path), content, target)
    if any(reply.stripped for reply in delivery.replies):
        languages = primary_subtag(delivery.source_language), primary_subtag(delivery.target_language)
        delivery = read_bytes(data, str(path), meanings_of(content.units, *languages))
    found = content.standings
    home = Home(content.source.name, content.languages, found)
    arrival = arrived(delivery, home, force=force, unfinished=unfinished)
    edited = dict.fromkeys(one.unit.file for one in (*arrival.changes, *arrival.queries))
    before = {name: _read_again(folder, content.source, name) for name in edited}
    texts = _edited(before, home, arrival)
    problems = list(_problems(content.source, texts, arrival, delivery.file))
    if problems:
        raise ExchangeError([*problems, *arrival.left_out])
    names = {name: lead(folder, name.removeprefix(f"{home.name}/")) for name in texts}
    written = {names[name]: text.encode("utf-8") for name, text in texts.items()}
    replaces: dict[str, bytes | None] = {names[name]: before[name] for name in texts}
    if (record := record_after(content, arrival)) is not None:
        name = lead(folder, RECORD)
        there = content.source.record is not None
        written[name] = record
        replaces[name] = _read_again(folder, content.source, f"{home.name}/{RECORD}") if there else None
    files = write_files(folder, written, replaces)
    return Received(arrival, tuple(files), unmatched)


def _read_again(folder: Path, source: Source, name: str) -> bytes:
    """The bytes of a file of which the source has the text. Raises OutputError when it is not the same any more."""
    path = _path(folder, source.name, name)
    try:
        data = read_file(path, _LARGEST, folder)
        if _as_read(data.decode("utf-8")) == source.texts[name]:
            return data
    except (UnreadableError, UnicodeDecodeError):
        pass
    raise changed_meanwhile(path)


def _languages(order: ExportOrder, languages: Sequence[str]) -> tuple[str, str]:
    """The languages of an order. Raises RequestError."""
    source = order.source or next((one for one in languages if one != order.target), order.target)
    for language in (order.target, source):
        if language not in languages:
            message = say("the report has no texts in '{language}'", language=language)
            raise RequestError.of(message, say("languages: {languages}", languages=listed(languages)))
    if source == order.target:
        message = say("texts in '{language}' cannot be translated into the same language", language=source)
        raise RequestError.of(message, say("languages: {languages}", languages=listed(languages)))
    return source, order.target


def _edited(before: Mapping[str, bytes], home: Home, arrival: Arrival) -> dict[str, str]:
    """The new text of each file that changes, as it will be on the disk, by the file's name in messages."""
    changes: dict[str, dict[tuple[str | int, ...], str]] = {}
    for change in arrival.changes:
        changes.setdefault(change.unit.file, {})[*change.unit.path, arrival.language] = change.typed
    for asked in arrival.queries:
        changes.setdefault(asked.unit.file, {})[*asked.unit.path, "query"] = asked.typed
    return {
        name: replaced(before[name].decode("utf-8"), edits, name, home.languages) for name, edits in changes.items()
    }


def _path(folder: Path, name: str, file: str) -> Path:
    """The path of a file that messages call "content/2022/sections/meetings.yaml"."""
    return folder / file.removeprefix(f"{name}/")


def _problems(source: Source, texts: Mapping[str, str], arrival: Arrival, file: str) -> Iterator[Diagnostic]:
    """What would be wrong with the report and is not now, at the place in the translator's file that it comes from."""
    if not texts:
        return
    after = _with(source, texts)
    causes = _places(after, arrival)
    known = Counter((one.mark.file, one.code, one.message) for one in _found_in(source))
    for one in _found_in(after):
        key = (one.mark.file, one.code, one.message)
        known[key] -= 1
        if known[key] < 0 and one.severity is Severity.ERROR and not one.code.startswith(_LATER):
            change = _cause(causes.get(one.mark.file, []), one.mark)
            message = say("'{text}': {what}", text=change.unit.id, what=one.message) if change else one.message
            wrong = Related(one.mark, say("this would be wrong in the report"))
            yield Diagnostic(change.mark if change else Mark(file), message, one.hint, related=(wrong,))


def _found_in(source: Source) -> tuple[Diagnostic, ...]:
    """What is said of a report that need not be on the disk, without the edition before it."""
    try:
        return validate(source).diagnostics
    except ReportError as problem:
        return problem.diagnostics


def _places(source: Source, arrival: Arrival) -> dict[str, list[tuple[Mark, Change]]]:
    """Where the changes begin in each edited file, in their order."""
    found: dict[str, list[tuple[Mark, Change]]] = {}
    for change in arrival.changes:
        start = place(_top(source, change.unit.file), (*change.unit.path, arrival.language), change.unit.text.mark)
        found.setdefault(start.file, []).append((start, change))
    return {file: sorted(listed, key=itemgetter(0)) for file, listed in found.items()}


def _cause(changes: Sequence[tuple[Mark, Change]], mark: Mark) -> Change | None:
    """The change that a problem in an edited file comes from: the last one that begins before it."""
    before = bisect_right(changes, mark, key=itemgetter(0))
    return changes[before - 1][1] if before else None


def _top(source: Source, file: str) -> Map | None:
    kind, _, stem = file.removeprefix(f"{source.name}/").removesuffix(".yaml").rpartition("/")
    tops = {"sections": source.sections, "data": source.data}.get(kind, {"report": source.front, "terms": source.terms})
    return tops.get(stem)


def _with(source: Source, texts: Mapping[str, str]) -> Source:
    """The source with other texts in some of its files."""
    read = {name: _as_read(text) for name, text in texts.items()}
    tops = {name.removeprefix(f"{source.name}/"): parse(text, name).top for name, text in read.items()}
    return dataclasses.replace(
        source,
        front=tops.get("report.yaml") or source.front,
        terms=tops.get("terms.yaml") or source.terms,
        sections={stem: tops.get(f"sections/{stem}.yaml") or top for stem, top in source.sections.items()},
        data={stem: tops.get(f"data/{stem}.yaml") or top for stem, top in source.data.items()},
        texts={**source.texts, **read},
    )


def _as_read(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
