"""Checking: a year is read again after each change, once nobody has typed for a moment; the newest state counts."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from threading import Thread
from typing import Final, TypeVar

from report.lsp.years import OpenYear, Snapshot

T = TypeVar("T")
PAUSE: Final = 0.15  # seconds without a change after which a year is read
LONGEST: Final = 1.5  # seconds of typing without such a pause
_LOG = logging.getLogger(__name__)


class Checking:
    """Reads one year whenever it has `changed`, and tells what came of it, unless it has changed meanwhile."""

    def __init__(self, year: OpenYear, tell: Callable[[OpenYear, Snapshot], None]) -> None:
        self.year = year
        self.snapshot: Snapshot | None = None
        self._tell = tell
        self._changes = 0
        self._task: asyncio.Task[None] | None = None
        self._is_fresh = asyncio.Event()

    @property
    def is_fresh(self) -> bool:
        """Whether the year was read since the last change."""
        return self._is_fresh.is_set()

    def changed(self) -> None:
        """A text of the year is another one, or a file of it may be."""
        self._changes += 1
        self._is_fresh.clear()
        if self._task is None:
            self._task = asyncio.ensure_future(self._read_until_fresh())

    def stop(self) -> None:
        """Nobody wants to know any more."""
        if self._task:
            self._task.cancel()

    async def fresh(self, seconds: float) -> Snapshot | None:
        """What was read of the year as it is now; what was read last, if anything, when that takes longer."""
        with suppress(TimeoutError):
            if seconds > 0:
                await asyncio.wait_for(self._is_fresh.wait(), seconds)
        return self.snapshot

    async def _read_until_fresh(self) -> None:
        try:
            while not self.is_fresh:
                await self._pause()
                changes = self._changes
                try:
                    self.snapshot = await in_a_thread(self.year.look)
                except Exception:  # noqa: BLE001 - a fault of the program: the next change is looked at nevertheless
                    _LOG.exception("a report could not be checked")
                if changes == self._changes:
                    if self.snapshot:
                        self._tell(self.year, self.snapshot)
                    self._is_fresh.set()
        finally:
            self._task = None

    async def _pause(self) -> None:
        """Wait until nobody types."""
        waited = 0.0
        while waited < LONGEST:
            changes = self._changes
            await asyncio.sleep(PAUSE if self.snapshot else 0)
            waited += PAUSE
            if changes == self._changes:
                return


async def in_a_thread(work: Callable[[], T]) -> T:
    """Do work in a thread that does not keep the program from ending."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def settle(finish: Callable[[], None]) -> None:
        if not done.cancelled():
            finish()

    def run() -> None:
        try:
            finish = partial(done.set_result, work())
        except BaseException as raised:  # noqa: BLE001 - whoever waits for it gets it
            finish = partial(done.set_exception, raised)
        with suppress(RuntimeError):  # the program ends
            loop.call_soon_threadsafe(settle, finish)

    Thread(target=run, daemon=True).start()
    return await done
