"""Selecting: the report that an edition is made of - its own sections, with what is for its target."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from report.diagnostics.errors import RequestError, listed, nearest
from report.messages import say
from report.model.block import Titled
from report.model.report import Part, Report
from report.model.selectable import is_for, kept
from report.model.walk import walk
from report.selection import TARGETS, WHOLE, Selection, Target


def selected(report: Report, selection: Selection) -> Report:
    """The report without what an edition leaves out; sections that were asked for are its chapters.

    Raises RequestError for a section that is not there, and when nothing is left.
    """
    parts = tuple(_kept(report.parts, selection.target))
    units = report.units
    if selection.sections:
        _refuse_others(report, parts, selection)
        parts = tuple(_chosen(parts, selection.sections))
        ids = {"report", *(part.section.id for part in each_section(parts))}
        units = tuple([unit for unit in units if unit.section in ids])
    if not parts:
        message = say(
            "nothing is left of the report for '{target}': all its sections are for others", target=selection.target
        )
        raise RequestError.of(message, say("add {target} to 'only' of a section", target=selection.target), report.mark)
    return kept(report, selection.target).model_copy(update={"parts": parts, "units": units})


def selections(report: Report) -> list[Selection]:
    """The whole editions of which something is left and that differ in it, the one of pages first."""
    made: list[tuple[Selection, object]] = []
    for target in sorted(TARGETS, key=lambda one: one != WHOLE.target):
        parts = tuple(_kept(report.parts, target))
        content = parts, kept(report, target).colophon
        if parts and content not in [other for _, other in made]:
            made.append((Selection(target), content))
    return [selection for selection, _ in made]


def _kept(parts: Iterable[Part], target: Target) -> Iterator[Part]:
    """The parts that are for a target."""
    for part in parts:
        if is_for(part.section, target):
            yield Part(kept(part.section, target), tuple(_kept(part.parts, target)))


def _chosen(parts: Iterable[Part], names: Sequence[str]) -> Iterator[Part]:
    """The parts with these names, wherever they are, in the order of the report; none of them twice."""
    for part in parts:
        if part.section.id in names:
            yield part
        else:
            yield from _chosen(part.parts, names)


def each_section(parts: Iterable[Part]) -> Iterator[Part]:
    """All parts, each before those under it."""
    for part in parts:
        yield part
        yield from each_section(part.parts)


def _refuse_others(report: Report, parts: Iterable[Part], selection: Selection) -> None:
    """Raise RequestError for the first section asked for that the report, or this edition of it, does not have."""
    there = {str(part.section.id) for part in each_section(parts)}
    known = {str(part.section.id): part.section for part in each_section(report.parts)}
    for name in selection.sections:
        if name in there:
            continue
        if name in known:
            message = say("the section '{section}' is not for '{target}'", section=name, target=selection.target)
            hint = say("give its readers with --for, or change 'only' in it or in the section around it")
            raise RequestError.of(message, hint, known[name].mark)
        around = [
            id for id, section in known.items() for one in walk(section) if isinstance(one, Titled) and one.id == name
        ]
        if around:
            message = say("'{name}' is a part of the section '{section}'", name=name, section=around[0])
            raise RequestError.of(message, say("take the whole: --section {section}", section=around[0]), report.mark)
        year, near = str(report.year), nearest(name, known)
        message = say("the report of {year} has no section '{section}'{near}", year=year, section=name, near=near)
        raise RequestError.of(message, say("sections: {names}", names=listed(known, 40)), report.mark)
