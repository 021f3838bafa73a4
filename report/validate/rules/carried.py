"""Rules about the year: what the report has from the year before as it was, and fields that speak of another year."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from report.diagnostics.errors import Diagnostic, Mark, Related, Severity, note, shortened, warning
from report.messages import Message, say, say_number, together, verbatim
from report.model.front import Front
from report.model.names import ImageFile
from report.model.text import Text
from report.validate.content import IMAGES, Content
from report.validate.leftovers import YEAR, Leftover, leftovers

_FEW = 5  # left over without a sign in a file: each is named
_SIGNS = 4  # that are shown of a text
_RANGE = re.compile(r"((?:19|20|21)\d\d) ?[-–/] ?(\d{2,4})")
_REACH = range(-10, 2)  # years from that of the report: of one farther away, nobody takes it for that of the report


def year_is_spoken_of(content: Content) -> Iterator[Diagnostic]:
    """What was carried over from another year was changed or kept, and no field names another year than its own."""
    if content.front is None:
        return
    found = [] if content.record.faults else leftovers(content)
    told = set()
    quiet: dict[str, list[Leftover]] = defaultdict(list)
    for one in found:
        if one.signs:
            told.add(one.item.mark)
            if not _is_told(one, content.front):
                yield _with_signs(one, content)
        else:
            quiet[one.item.file].append(one)
    for file, several in quiet.items():
        yield _folded(file, several, content)
    yield from _of_another_year(content, content.front, told)


def _is_told(one: Leftover, front: Front) -> bool:
    """Whether a rule of its own says that the report is published before its year."""
    return one.item.id == "report/published" and front.published.year < front.year


def _with_signs(one: Leftover, content: Content) -> Diagnostic:
    """What is said of a text or a value that may be wrong by now."""
    since, name = content.record.carried_from, one.item.id
    if one.item.file == IMAGES:
        message = say("the picture '{file}' is that of {year}", file=one.item.typed, year=since)
    elif one.item.field == "highlight":
        message = say("'{text}' still stresses '{row}', as in {year}", text=name, row=one.item.typed, year=since)
    else:
        message = say("'{text}' is as in {year}: {signs}", text=name, year=since, signs=signs_shown(one))
    hint = say(
        "change what is no longer so; if all of it is right for {year}: sppreport keep {text}",
        year=content.source.name.rpartition("/")[2],
        text=name,
    )
    return warning(one.item.mark, message, hint, "carried-dated")


def signs_shown(one: Leftover) -> Message:
    """The signs of a text: "'2022', '{date:2022-10-01}'"."""
    shown = together([say("'{words}'", words=words) for words in one.signs[:_SIGNS]])
    more = len(one.signs) - _SIGNS
    return (
        say_number("{signs} and {number} more", "{signs} and {number} more", more, signs=shown) if more > 0 else shown
    )


def _folded(file: str, several: Sequence[Leftover], content: Content) -> Diagnostic:
    """One question about all in a file that shows no sign of being wrong."""
    since, year = content.record.carried_from, content.source.name.rpartition("/")[2]
    message = say_number(
        "{number} text, figure or setting is as in {since}: is it right for {year}?",
        "{number} texts, figures and settings are as in {since}: are they right for {year}?",
        len(several),
        since=since,
        year=year,
    )
    name = file.removeprefix("sections/")
    hint = say(
        "change what is not; then, for the rest: sppreport keep {name} (sppreport keep --list {name} shows each)",
        name=name,
    )
    mark = Mark(several[0].item.mark.file) if len(several) > 1 and file != IMAGES else several[0].item.mark
    shown = several if len(several) <= _FEW else []
    related = [Related(one.item.mark, verbatim(f"{one.item.id}: {shortened(one.item.typed)}")) for one in shown]
    return Diagnostic(mark, message, hint, Severity.QUERY, "carried", tuple(related))


def _of_another_year(content: Content, front: Front, told: Collection[Mark]) -> Iterator[Diagnostic]:
    """The fields of report.yaml, and names of pictures, that speak of another year than the report's."""
    named = [("title", front.title), ("subtitle", front.subtitle), ("subject", front.subject)]
    named += [("organisation", front.organisation), *(("keywords", one) for one in front.keywords)]
    named += [("filename", front.filename)] if front.filename else []
    for field, text in named:
        if text.mark not in told and (year := _other_year(text, {front.year})):
            yield _about(text, field, year, front)
    own = {front.year, front.year + 1, front.published.year}
    lines = [("colophon", text) for one in front.colophon for text in (one.label, one.text)]
    for field, text in lines:
        if text.mark not in told and (year := _other_year(text, own)):
            yield _about(text, field, year, front)._replace(severity=Severity.NOTE)
    for file in dict.fromkeys(content.context.of(ImageFile)):
        years = _years_in(file)
        if years and front.year not in years and years[0] - front.year in _REACH and file.mark not in told:
            message = say("the name of the picture '{file}' speaks of {year}", file=str(file), year=str(years[0]))
            yield note(file.mark, message, say("see whether it is the picture of this year"), "year")


def _years_in(typed: str) -> list[int]:
    """The years that words or the name of a file speak of, "2021_visits" as well."""
    return [int(year) for year in YEAR.findall(re.sub(r"[_-]", " ", typed))]


def _other_year(text: Text, own: Collection[int]) -> tuple[str, int] | None:
    """The language and year of a text that speaks of another year than of those, and of none of them."""
    for language, typed in text.source.items():
        years = {*_years_in(typed)}
        ranges = [(int(start), int(start[: 4 - len(end)] + end)) for start, end in _RANGE.findall(typed)]
        if years & {*own} or any(start <= year <= end for start, end in ranges for year in own):
            continue
        near = [year for year in sorted(years, reverse=True) if any(year - one in _REACH for one in own)]
        if near:
            return language, near[0]
    return None


def _about(text: Text, field: str, found: tuple[str, int], front: Front) -> Diagnostic:
    language, year = found
    message = say(
        "'{field}' speaks of {year}, and this is the report of {own}", field=field, year=str(year), own=str(front.year)
    )
    if text.differs is not None:
        reason = " ".join(text.differs.split()) or say("no reason given")
        meant = say("{difference} (meant: {reason})", difference=message, reason=reason)
        return note(text.mark_in(language), meant, code="year")
    hint = say(
        "write {own}, or the words of this year; if it is meant, say why beside it: 'differs: ...'", own=str(front.year)
    )
    return warning(text.mark_in(language), message, hint, "year")
