"""Memory: what somebody has accepted as saying the same in two languages, in this year's report and those before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from report.acceptance.record import fingerprint
from report.acceptance.standing import State
from report.diagnostics.errors import ContentError
from report.exchange.parcel import MemoryPair, Parcel, TranslationUnit, UnitNote, travelling
from report.markup.parser import parse
from report.model.units import Unit
from report.pipeline import read_content
from report.validate.content import Content


def accepted_pairs(content: Content, source: str, target: str) -> Iterator[MemoryPair]:
    """The accepted texts of a report in two of its languages, in its order."""
    if not {source, target} <= {*content.languages} or content.record.faults:
        return
    for one in content.standings:
        if one.agrees_in(source, target) and _is_prose(one.unit):
            first, second = (travelling(one.unit.text, language) for language in (source, target))
            yield MemoryPair(first, second, content.source.name, accepted=True)


def _is_prose(unit: Unit) -> bool:
    return not unit.is_address and unit.text.markup


def pairs_in(folders: Iterable[Path], source: str, target: str) -> Iterator[MemoryPair]:
    """The accepted texts of several years, each pair of words once; a year that cannot be read has none."""
    seen = set()
    for folder in folders:
        try:
            found = list(accepted_pairs(read_content(folder), source, target))
        except ContentError:
            continue
        for pair in found:
            if pair[:2] not in seen:
                seen.add(pair[:2])
                yield pair


def years_until(folder: Path) -> Sequence[Path]:
    """The folder of a year and those of the years before it, the newest first."""
    years = sorted((one for one in folder.parent.iterdir() if one.name.isdecimal() and one.is_dir()), reverse=True)
    return [one for one in years if one.name <= folder.name]


def filled_from(parcel: Parcel, pairs: Iterable[MemoryPair]) -> Parcel:
    """The parcel in which what is missing has the words that were accepted for the same source, and says from where.

    Where the years have accepted several, those of the first pair.
    """
    known: dict[str, MemoryPair] = {}
    for pair in pairs:
        known.setdefault(fingerprint(pair.source), pair)
    groups = [group._replace(entries=tuple(_filled(one, known) for one in group.entries)) for group in parcel.groups]
    return parcel._replace(groups=tuple(groups))


def _filled(entry: TranslationUnit, known: Mapping[str, MemoryPair]) -> TranslationUnit:
    pair = known.get(fingerprint(entry.source))
    if entry.state is not State.MISSING or entry.is_address or pair is None:
        return entry
    note = UnitNote("from", f"{pair.origin}: accepted there for the same words (100 %), and not yet here")
    inlines = entry.inlines[0], parse(pair.target)
    return entry._replace(target=pair.target, inlines=inlines, notes=(note, *entry.notes), match=pair.origin)
