"""The passes in order: `check` reads and validates a year's content, `build` makes its editions.

>>> from report.pipeline import build, check        # doctest: +SKIP
>>> build(Path("."), 2022, ["nl"])                  # doctest: +SKIP
[PosixPath('build/2022/jaarverslag-2022-nl.pdf')]
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from report.diagnostics.errors import (
    ContentError,
    Diagnostic,
    ReleaseError,
    ReportError,
    RequestError,
    Severity,
    listed,
    nearest,
)
from report.messages import say
from report.selection import WHOLE, Selection
from report.source.years import content_folder as content_folder
from report.source.years import find_root as find_root
from report.source.years import languages_in as languages_in
from report.source.years import languages_of_all as languages_of_all
from report.write import recover, write
from report.write.staging import sweep

if TYPE_CHECKING:
    from report.locales import Locale
    from report.model.report import Report
    from report.positions.map import PositionMap
    from report.validate.content import Content, ContentMemos

#: Called after each pass with its name, the language of the edition ("" for what all share), and its processor seconds.
Progress = Callable[[str, str, float], None]


def check(
    root: Path, year: int | None = None, *, content: bool = False, selection: Selection | None = None
) -> tuple[Diagnostic, ...]:
    """All that is wrong, doubtful or open in a year's report, in the order of the places.

    When nothing is wrong with its content, its editions are set as well, unless only the `content` is asked for: what
    does not fit on its page is what `build` would refuse. They are those of a `selection`, or else those for all
    targets that differ. Raises RequestError.
    """
    folder = content_folder(root, year)
    found: tuple[Diagnostic, ...] = ()
    try:
        report = read(folder)
        found = report.diagnostics
        if selection:
            from report.localise.selecting import selected

            selected(report, selection)
        if not content:
            from report.localise.selecting import selections
            from report.outputs.ordering import order_of
            from report.outputs.pdf import rehearse

            for one in [selection] if selection else selections(report):
                order = order_of(root, report, wanted(report, None), timing(None), selection=one)
                rehearse(order)
                found = tuple(sorted({*found, *order.told}))
    except RequestError:
        raise
    except ReportError as problem:
        return tuple(sorted({*found, *problem.diagnostics}))
    return found


def build(  # noqa: PLR0913 - it is the command of the same name for programs, and has its options
    root: Path,
    year: int | None = None,
    languages: Sequence[str] | None = None,
    output: Path | None = None,
    progress: Progress | None = None,
    *,
    formats: Sequence[str] = ("pdf",),
    release: bool = False,
    again: bool = False,
    draft: bool = False,
    selection: Selection | None = None,
    warn: Callable[[Diagnostic], None] | None = None,
    positions: Path | None = None,
) -> list[Path]:
    """Build a year's editions and return the paths of their files: all are written, or none.

    `root` holds content/ and assets/; without a `year` it is the newest, without `languages` all of the report, without
    `output` the files go to root/build/<year>. `formats` are names of OUTPUTS. A `release` is built from content
    without warnings and open queries only, and what it prints is kept beside the content, `again` if something else
    was released before under the same number; a `draft` also from one with gaps in its translation, and shows them, its
    queries and on each page what it is. A `selection` says for whom they are, and of which sections. `warn` is called
    with what the program did by itself where a text refers to what is left out, and, without an `output`, with what
    earlier builds have left in the report's folder. The file `positions` says where each word stands and was typed.
    Raises RequestError, ContentError, ReleaseError, AssetError, LocaleError, LayoutError or OutputError.
    """
    timed = timing(progress)
    folder = content_folder(root, year)
    place = output or root / "build" / folder.name
    recover(place)
    own = None if output else place
    report = read_for_release(folder, progress, own) if release else read(folder, progress, draft=draft)
    locales = wanted(report, languages)
    with timed("imports"):
        from report.outputs import OUTPUTS
        from report.outputs.ordering import order_of

        makers = [OUTPUTS[kind]() for kind in formats]
        located = _position_map(report) if positions else None
        order = order_of(root, report, locales, timed, draft=draft, selection=selection, seen=located)
    files = {name: data for make in makers for name, data in make(order).items()}
    if warn:
        for found in (*sorted(order.told), *_strays(own, report)):
            warn(found)
    with timed("write"):
        if release and (selection or WHOLE) == WHOLE:
            _keep(folder, report, again)
        if positions and located:
            write(positions.parent, {positions.name: located.as_json()})
        return write(place, files)


def _strays(folder: Path | None, report: Report) -> Iterator[Diagnostic]:
    """What earlier builds have left in the report's folder."""
    if folder:
        from report.outputs.left_over import left_over

        yield from left_over(folder, report, wanted(report, None))


def _position_map(report: Report) -> PositionMap:
    from report.positions.map import PositionMap

    return PositionMap(report)


def _keep(folder: Path, report: Report, again: bool) -> None:
    """Keep what is published now beside its content. Raises ReleaseError, OutputError."""
    from report.outputs.recording import record

    record(folder, report, again=again)


def outline(
    root: Path, year: int | None = None, language: str | None = None, selection: Selection | None = None
) -> str:
    """What a screen reader meets in an edition, as indented text; of all editions without a `language`.

    Raises RequestError, ContentError, AssetError, LocaleError or LayoutError.
    """
    report = read(content_folder(root, year))
    locales = wanted(report, [language] if language else None)
    from report.compose import compose
    from report.outputs.ordering import order_of
    from report.structure.element import outline as lines

    order = order_of(root, report, locales, timing(None), selection=selection)
    trees = [compose(order.localised(locale)[1], order.theme).tree for locale in locales]
    return "\n\n".join(["\n".join(lines(tree)) for tree in trees])


def read(
    folder: Path, progress: Progress | None = None, *, draft: bool = False, memos: ContentMemos | None = None
) -> Report:
    """The validated report of a year's folder; in a `draft`, translations may be missing. Raises ContentError.

    A process that reads it again and again gives the `memos` in which it keeps what has not changed.
    """
    timed = timing(progress)
    with timed("imports"):
        from report.source.load import load
        from report.validate import validate
        from report.validate.content import FORGETFUL_MEMOS

        memos = memos or FORGETFUL_MEMOS
    with timed("load"):
        recover(folder)
        sweep(folder.parent)  # a year that was being made there
        source = load(folder, memo=memos.files)
    with timed("validate"):
        report = validate(source, draft=draft, memos=memos)
    if report.earlier is None:
        return report
    with timed("compare"):
        return _compared(report, draft=draft)


def _compared(report: Report, *, draft: bool = False) -> Report:
    """The report with what is said of it beside the edition before it. Raises ContentError."""
    from report.localise import corrections
    from report.localise.draft import DraftEdition
    from report.localise.edition import Edition

    found = (*report.diagnostics, *corrections(report, DraftEdition if draft else Edition))
    if any(one.severity is Severity.ERROR for one in found):
        raise ContentError(found)
    return report.model_copy(update={"diagnostics": tuple(sorted(set(found)))})


def read_for_release(folder: Path, progress: Progress | None, place: Path | None = None) -> Report:
    """The report of a year's folder, if nobody need look at it any more.

    In a `place` to which its files go no others may lie that readers would take for them. Raises ReleaseError with all
    that is open.
    """
    try:
        report = read(folder, progress)
        found = report.diagnostics
        if place:
            from report.outputs.left_over import left_over

            found = (*found, *left_over(place, report, wanted(report, None)))
    except ReportError as problem:
        found = problem.diagnostics
    if unfinished := [one for one in found if one.severity is not Severity.NOTE]:
        raise ReleaseError(unfinished)
    return report


def read_content(folder: Path) -> Content:
    """All that can be read of a year's folder, for those who work on its texts: some may be missing or wrong.

    Raises ContentError when a file, or a part of one, cannot be read at all.
    """
    recover(folder)
    sweep(folder.parent)
    content = read_unsaved(folder)
    found = [*content.source.diagnostics, *content.context.diagnostics]
    if any(problem.severity is Severity.ERROR for problem in found):
        raise ContentError(found)
    return content


def read_unsaved(
    folder: Path, unsaved: Mapping[Path, str] = MappingProxyType({}), memos: ContentMemos | None = None
) -> Content:
    """All that can be read of a year's folder, with texts that are not saved yet by the paths of their files.

    Nothing is written. A process that reads it again and again gives the `memos` in which it keeps what has not
    changed, of the judgement as well. Raises ContentError when there is no report.yaml that can be read.
    """
    from report.source.load import load
    from report.validate.content import FORGETFUL_MEMOS
    from report.validate.reading import read_content as content_of

    memos = memos or FORGETFUL_MEMOS
    return content_of(load(folder, unsaved, memos.files), memos)


def examined(content: Content) -> tuple[Diagnostic, ...]:
    """All that `check` says of the content of a report."""
    from report.validate import report_of

    try:
        report = report_of(content)
        return (_compared(report) if report.earlier else report).diagnostics
    except ReportError as problem:
        return problem.diagnostics


def wanted(report: Report, languages: Sequence[str] | None) -> list[Locale]:
    """The locales of the editions asked for, in the order of report.yaml. Raises RequestError, LocaleError."""
    for language in languages or ():
        if language not in report.languages:
            message = say(
                "the report of {year} has no edition in '{language}'{near}",
                year=str(report.year),
                language=language,
                near=nearest(language, report.languages),
            )
            raise RequestError.of(
                message, say("languages: {languages}", languages=listed(report.languages)), report.mark
            )
    from report.locales import locale_of

    return [locale_of(language) for language in report.languages if not languages or language in languages]


def timing(progress: Progress | None) -> Callable[..., AbstractContextManager[None]]:
    """What tells, of a pass that is named and done in its `with` block, how long it took."""

    @contextmanager
    def timed(name: str, language: str = "") -> Iterator[None]:
        start = time.process_time()
        yield
        if progress:
            progress(name, language, time.process_time() - start)

    return timed
