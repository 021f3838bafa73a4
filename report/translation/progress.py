"""How far a report's translation is: where its texts stand, how many of a section, and the acceptance of those read."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from report.acceptance.carrying import unconfirmed
from report.acceptance.record import AcceptedText, UnreviewedText
from report.acceptance.standing import Standing, State, prints_of
from report.diagnostics.errors import ContentError, Diagnostic, RequestError, Severity, listed, nearest
from report.markup.tree import Inline, Slot, TextNode, nodes
from report.messages import say
from report.model.units import Unit
from report.pipeline import content_folder, read_content
from report.translation.record_file import RecordFile
from report.validate.content import Content
from report.validate.leftovers import carried_items
from report.validate.rules.translations import differing

_SPOKEN = re.compile(r"\w")


class Standings(NamedTuple):
    """Where the texts of a year's report stand; `recorded` is false when none of them was ever accepted.

    `carried` is how many texts, figures and settings of each section come from another year, and nobody has changed or
    kept them.
    """

    year: str
    languages: tuple[str, ...]
    recorded: bool
    standings: tuple[Standing, ...]
    carried: Mapping[str, int]


class Acceptance(NamedTuple):
    """What came of accepting: the record's entries from now on, the texts accepted anew, and those without words.

    `settled` are the warnings about the languages of the texts accepted anew, which are not given again while their
    words stay; `unreviewed` is what came in from machines or not finished, and is not accepted yet.
    """

    entries: tuple[AcceptedText, ...]
    accepted: tuple[Standing, ...]
    refused: tuple[Standing, ...]
    settled: tuple[Diagnostic, ...] = ()
    unreviewed: tuple[UnreviewedText, ...] = ()


class Count(NamedTuple):
    """The texts of a section: how many, how many in each state, and the words that they have in each language.

    `missing` counts for each language the texts without words in it, which have a state by their other languages.
    """

    section: str
    texts: int
    states: Mapping[State, int]
    words: Mapping[str, int]
    missing: Mapping[str, int]


def status(root: Path, year: int | None = None) -> Standings:
    """Where each text of a year's report stands. Raises RequestError, ContentError."""
    folder = content_folder(root, year)
    return _status(folder, read_content(folder))


def _status(folder: Path, content: Content) -> Standings:
    if content.record.faults:
        raise ContentError(content.record.faults)
    found = content.standings
    carried = unconfirmed(carried_items(content), content.record.carried) if content.record.carried else ()
    by_section = Counter(item.section for item, _ in carried)
    return Standings(folder.name, content.languages, content.record.exists, found, by_section)


def accept_texts(
    root: Path, year: int | None, ids: Sequence[str] | None, allow: Callable[[Acceptance], object] | None = None
) -> Acceptance:
    """Record that texts say the same in all languages; without `ids`, all of the report.

    Texts without words in some language are not accepted, the others are. `allow` is called with what will be
    recorded, before it is, and may raise. Raises RequestError, ContentError or OutputError.
    """
    folder = content_folder(root, year)
    file = RecordFile.read(folder)
    content = read_content(folder)
    found = _status(folder, content)
    units = [standing.unit for standing in found.standings]
    meant = frozenset(unit.id for unit in units) if ids is None else ids_matching(units, ids)
    acceptance = accept(found.standings, meant, found.languages)
    acceptance = acceptance._replace(settled=_settled(content, acceptance.accepted))
    if allow:
        allow(acceptance)
    file.write(content.record._replace(entries=acceptance.entries, unreviewed=acceptance.unreviewed))
    return acceptance


def _settled(content: Content, accepted: Iterable[Standing]) -> tuple[Diagnostic, ...]:
    """What was only probable of texts that are accepted now."""
    ids = {one.unit.id for one in accepted}
    found = differing(content) if ids else ()
    return tuple([one for unit, _, one in found if unit.id in ids and one.severity is Severity.WARNING])


def ids_matching(units: Sequence[Unit], ids: Iterable[str]) -> frozenset[str]:
    """The ids of the units meant: a unit's own, or the beginning of several: "meetings", "meetings/2/".

    Raises RequestError for an id that no unit has or begins with.
    """
    every = frozenset(unit.id for unit in units)
    found: set[str] = set()
    for name in ids:
        wanted = name.rstrip("/")
        meant = {name} & every or {one for one in every if one.startswith(f"{wanted}/")}
        if not meant:
            known = list(dict.fromkeys(near for unit in units for near in _beginnings(unit.id)))
            sections = dict.fromkeys(unit.section for unit in units)
            message = say("there is no text '{name}'{near}", name=name, near=nearest(wanted, known))
            hint = say(
                "the first part of an id is one of: {sections}; 'sppreport translation status --list' shows ids",
                sections=listed(sections, 30),
            )
            raise RequestError.of(message, hint)
        found |= meant
    return frozenset(found)


def _beginnings(id: str) -> Iterable[str]:
    """An id and all that it is in: "meetings", "meetings/2", "meetings/2/items"."""
    parts = id.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]


def accept(standings: Iterable[Standing], ids: frozenset[str], languages: Sequence[str]) -> Acceptance:
    """Accept the units with these ids, in the languages that have words; other units keep what they had.

    Those with words in one language only, of several, are refused: nothing can be compared.
    Entries are in the order of the units, under their present ids; those of texts that are gone are left out.
    """
    entries, accepted, refused = [], [], []
    unreviewed: list[UnreviewedText] = []
    for standing in standings:
        unit = standing.unit
        if unit.id in ids and standing.state is State.MISSING:
            refused.append(standing)
        if unit.is_address:
            continue
        if unit.id in ids and standing.state not in (State.TRANSLATED, State.MISSING):
            there = [language for language in languages if language not in standing.missing]
            entries.append(AcceptedText(unit.id, prints_of(unit, there)))
            accepted.append(standing)
            continue
        unreviewed += standing.unreviewed
        if standing.entry:  # also in languages that it has no words in now: they may come back
            entries.append(standing.entry._replace(id=unit.id))
    return Acceptance(tuple(entries), tuple(accepted), tuple(refused), (), tuple(unreviewed))


def count(standings: Iterable[Standing], languages: Sequence[str]) -> tuple[Count, ...]:
    """A count for each section of the report, in its order; "report", "terms" and "data" count as sections."""
    sections: dict[str, list[Standing]] = {}
    for standing in standings:
        sections.setdefault(standing.unit.section, []).append(standing)
    return tuple([_counted(name, inside, languages) for name, inside in sections.items()])


def _counted(name: str, inside: Sequence[Standing], languages: Sequence[str]) -> Count:
    states = Counter(standing.state for standing in inside)
    texts = [standing.unit.text for standing in inside if not standing.unit.is_address]
    words = {language: sum(words_in(text.inline.get(language, ())) for text in texts) for language in languages}
    missing = Counter(language for standing in inside for language in standing.missing)
    by_language = {language: missing[language] for language in languages}
    return Count(name, len(inside), {state: states[state] for state in State}, words, by_language)


def total(counts: Sequence[Count], languages: Sequence[str]) -> Count:
    """The sum of counts."""
    states = {state: sum(one.states[state] for one in counts) for state in State}
    words = {language: sum(one.words[language] for one in counts) for language in languages}
    missing = {language: sum(one.missing[language] for one in counts) for language in languages}
    return Count("total", sum(one.texts for one in counts), states, words, missing)


def words_in(inlines: tuple[Inline, ...]) -> int:
    """The words of a text, without its markup; a value slot is one word, punctuation that stands alone none."""
    pieces = [piece for piece in nodes(inlines) if isinstance(piece, TextNode | Slot)]
    typed = "".join([piece.text if isinstance(piece, TextNode) else "x" for piece in pieces])
    return sum(1 for word in typed.split() if _SPOKEN.search(word))
