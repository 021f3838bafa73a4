"""A server in this process with a report that is made up, and one that asks it as a browser would."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2

from report.diagnostics.errors import Diagnostic, Mark
from report.live.editors import Editor
from report.live.engine import LiveEdition, LiveState
from report.live.serving import Announcer, LiveServer, Wishes
from report.messages import verbatim
from report.messages.interface import interface
from tests.live.browsing import Visit

PATIENCE = 20  # seconds


class Word(NamedTuple):
    """A word on a page."""

    page: int
    box: tuple[float, float, float, float]
    id: str
    mark: Mark


class Edition(NamedTuple):
    """An edition with words on its pages."""

    language: str
    name: str
    pdf: bytes
    pages: tuple[str, ...]
    positions: tuple[Word, ...]


def pdf_of(pages: int) -> bytes:
    """A PDF of so many empty pages, 100 by 200 points."""
    document, stream = pypdfium2.PdfDocument.new(), BytesIO()
    for _ in range(pages):
        document.new_page(100, 200)
    document.save(stream)
    document.close()
    return stream.getvalue()


def edition(pages: Sequence[str], file: str = "content/2030/report.yaml", language: str = "nl") -> LiveEdition:
    """An edition with a page for each fingerprint, and a text with two words on each."""
    words = [
        Word(page, (10.0 + 20 * n, 20.0, 25.0 + 20 * n, 30.0), f"text-{name}", Mark(file, page + 1, 5 + n))
        for page, name in enumerate(pages)
        for n in range(2)
    ]
    return Edition(language, "report", pdf_of(len(pages)), tuple(pages), tuple(words))  # type: ignore[return-value]


def good(*pages: str) -> LiveState:
    """A report without errors."""
    return LiveState((), {"nl": edition(pages)}, current=True)


def found(message: str = "unknown field 'titel'") -> Diagnostic:
    """An error in its content."""
    return Diagnostic(Mark("content/2030/report.yaml", 3, 7), verbatim(message), verbatim("titel -> title"))


class MadeUpEngine:
    """Gives one state after another, and then the last one again; a state that is an exception is raised."""

    def __init__(self, root: Path, states: Sequence[LiveState | Exception]) -> None:
        self.root = root
        self.states = list(states)

    def refresh(self, _languages: Sequence[str] | None = None) -> LiveState:
        """The next state."""
        state = self.states.pop(0) if len(self.states) > 1 else self.states[0]
        if isinstance(state, Exception):
            raise state
        return state


class Served(NamedTuple):
    """A server that runs, what it has said, and how to have it look at its files again."""

    server: LiveServer
    address: str
    root: Path
    places: list[str]
    made: queue.SimpleQueue[Any]

    def save(self) -> None:
        """Save a file, and wait for what comes of it."""
        (self.root / "content" / "2030" / "report.yaml").write_text("saved", "utf-8")
        self.made.get(timeout=PATIENCE)

    def visit(self) -> Visit:
        """Somebody who has come in by the address."""
        return Visit.entering(self.address)


@contextmanager
def serving(root: Path, *states: LiveState | Exception, editor: Editor | None = None) -> Iterator[Served]:
    """Serve such a report, whose first state has been made."""
    folder = root / "content" / "2030"
    folder.mkdir(parents=True)
    addresses: queue.SimpleQueue[str] = queue.SimpleQueue()
    made: queue.SimpleQueue[Any] = queue.SimpleQueue()
    places: list[str] = []
    announcer = Announcer(lambda address, _: addresses.put(address), lambda *shown: made.put(shown), places.append)
    engine: Any = MadeUpEngine(root, states)
    server = LiveServer(engine, folder, (), Wishes(interface(), editor=editor), announcer)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        address = addresses.get(timeout=PATIENCE)
        made.get(timeout=PATIENCE)
        yield Served(server, address, root, places, made)
    finally:
        server.stop()
        thread.join(PATIENCE)
        assert not thread.is_alive()
