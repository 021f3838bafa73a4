"""Working: a thread of the server whose end by a fault is not silent."""

from __future__ import annotations

import threading
from collections.abc import Callable


class Worker(threading.Thread):
    """A thread that hands over what was raised in it: without it the server would go on, and show nothing new."""

    def __init__(self, name: str, work: Callable[[], None], failed: Callable[[BaseException], None]) -> None:
        super().__init__(name=name, daemon=True)
        self._work, self._failed = work, failed

    def run(self) -> None:
        """Work."""
        try:
            self._work()
        except BaseException as problem:  # noqa: BLE001 - a panic of a library is no Exception
            self._failed(problem)
