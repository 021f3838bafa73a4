"""Following: a report is made anew, in a thread of its own, whenever its files have changed."""

from __future__ import annotations

import threading
import time
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property

from report.diagnostics.errors import Diagnostic, ReportError
from report.live.engine import LiveEdition, LiveState
from report.live.photographs import PhotographedPDF
from report.live.placing import WordOnPage
from report.live.shifts import shifts
from report.live.working import Worker
from report.messages import NOTHING, Message, say, verbatim


@dataclass(frozen=True)
class ShownEdition:
    """An edition as it is on the screen: its pages, how they are drawn, and where those of the one before have gone.

    `shifts` has for each page of that one, counted from 0, the number of the page on which its words are now.
    """

    edition: LiveEdition
    pictures: PhotographedPDF
    shifts: tuple[int, ...]

    def words(self, page: int) -> Sequence[WordOnPage]:
        """The words on a page, counted from 0; they are looked up when somebody asks for them."""
        return self._placed.get(page, ())

    @cached_property
    def _placed(self) -> Mapping[int, Sequence[WordOnPage]]:
        pages: dict[int, list[WordOnPage]] = {}
        for one in self.edition.positions:
            pages.setdefault(one.page, []).append(one)
        return pages

    def ids(self) -> list[set[str]]:
        """The texts on each page, by their ids."""
        return [{one.id for one in self.words(page)} for page in range(len(self.edition.pages))]


@dataclass(frozen=True, slots=True)
class Showing:
    """What there is to see at a moment. A `version` is given to no other; `made` goes up when the pages may differ.

    A `fault` is one of the program; the editions are then those from before, as they are when the findings have errors.
    """

    version: int = 0
    made: int = 0
    is_busy: bool = True
    is_current: bool = False
    findings: tuple[Diagnostic, ...] = ()
    editions: Mapping[str, ShownEdition] = field(default_factory=dict)
    fault: Message = NOTHING
    seconds: float = 0


class Following:
    """Makes a report anew when it is told that something has changed: one at a time, always from the newest files.

    `refresh` is what makes it; `told` is called, in the thread, with what each time came of it. `failed` is called
    with what ends the thread.
    """

    def __init__(
        self,
        refresh: Callable[[], LiveState],
        told: Callable[[Showing, Showing], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        self._refresh, self._told = refresh, told
        self._newest = Showing()
        self._listeners: set[Callable[[], None]] = set()
        self._lock = threading.Lock()
        self._wanted = threading.Event()
        self._is_over = False
        self._thread = Worker("follow", self._run, failed)

    def start(self) -> None:
        """Make the report for the first time, and then whenever something has changed."""
        self._wanted.set()
        self._thread.start()

    def changed(self) -> None:
        """Have it made anew, once what is being made now is ready."""
        self._wanted.set()

    def stop(self) -> None:
        """End; what is being made now is not waited for."""
        self._is_over = True
        self._wanted.set()
        self._tell()

    @property
    def is_over(self) -> bool:
        """Whether it has been stopped."""
        return self._is_over

    @property
    def newest(self) -> Showing:
        """What there is to see now."""
        return self._newest

    @contextmanager
    def listening(self, listener: Callable[[], None]) -> Iterator[None]:
        """Call something, from any thread, whenever there is something else to see."""
        with self._lock:
            self._listeners.add(listener)
        try:
            yield
        finally:
            with self._lock:
                self._listeners.discard(listener)

    def _run(self) -> None:
        while True:
            self._wanted.wait()
            self._wanted.clear()
            if self._is_over:
                return
            before = self._newest
            self._show(replace(before, version=before.version + 1, is_busy=True))
            start = time.perf_counter()
            shown = replace(self._made(), version=before.version + 2, made=before.made + 1, is_busy=False)
            self._show(replace(shown, seconds=time.perf_counter() - start))
            self._told(before, self._newest)

    def _made(self) -> Showing:
        """What came of it; what is wrong with the report, or with the program, is told."""
        before = self._newest
        try:
            state = self._refresh()
            editions = {
                language: _edition(edition, before.editions.get(language))
                for language, edition in state.editions.items()
            }
        except ReportError as problem:
            return replace(before, is_current=False, findings=problem.diagnostics, fault=NOTHING)
        except Exception as problem:  # noqa: BLE001 - after the next change all may be well again
            traceback.print_exc()
            text = verbatim("".join(traceback.format_exception_only(problem)).strip())
            fault = say("the program has a fault: {fault}", fault=text)
            return replace(before, is_current=False, findings=(), fault=fault)
        kept = {id(one.pictures) for one in editions.values()}
        for gone in before.editions.values():
            if id(gone.pictures) not in kept:
                gone.pictures.close()
        return Showing(is_current=state.current, findings=state.findings, editions=editions)

    def _show(self, showing: Showing) -> None:
        self._newest = showing
        self._tell()

    def _tell(self) -> None:
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            listener()


def _edition(edition: LiveEdition, before: ShownEdition | None) -> ShownEdition:
    if before and before.edition.pdf == edition.pdf:
        shown = ShownEdition(edition, before.pictures, ())
    else:
        shown = ShownEdition(edition, PhotographedPDF(edition.pdf), ())
    if before is None:
        return shown
    known = before.edition.pages
    if len(known) == len(edition.pages):
        return replace(shown, shifts=tuple(range(len(known))))
    return replace(shown, shifts=shifts(before.ids(), shown.ids()))
