"""Serving: a report is followed, and shown to its user's browser until the program is stopped."""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvicorn

from report.live import view
from report.live.editors import Editor
from report.live.engine import Engine
from report.live.following import Following, Showing
from report.live.guard import Guard, Keys
from report.live.routes import Desk, application
from report.live.running import RunningServer
from report.live.watching import Watch
from report.messages.interface import Interface

_CONNECTIONS = 64  # at once; a browser has six
_PATIENCE = 5  # seconds that whoever has connected may take to ask for something


@dataclass(frozen=True, slots=True)
class Announcer:
    """Whom the server tells what happens: that it `serves` at an address, what was `made`, and a `place` asked for.

    `serves` says as well whether changes are looked for by polling.
    """

    serves: Callable[[str, bool], None]
    made: Callable[[Showing, Showing], None]
    place: Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a user wants of the server: an editor, polling, the language of the page; `words` are those of the user,
    `stops` the signals that end it."""

    words: Interface
    chosen: Interface | None = None
    editor: Editor | None = None
    poll: bool = False
    stops: tuple[int, ...] = ()


class LiveServer:
    """Follows the report of a year's folder, and shows it, until it is stopped or a signal asks for the end."""

    def __init__(
        self, engine: Engine, folder: Path, languages: tuple[str, ...], wishes: Wishes, announcer: Announcer
    ) -> None:
        self._folder, self._wishes, self._announcer = folder, wishes, announcer
        self._root = engine.root
        self._keys = Keys()
        self._following = Following(lambda: engine.refresh(languages or None), announcer.made, self._end)
        self._watch = Watch(engine.root, self._following.changed, self._end, poll=wishes.poll)
        self._server: _Server | None = None
        self._problem: BaseException | None = None

    def run(self) -> None:
        """Serve. Raises what has ended one of its threads: nothing ends it without a word."""
        with _listening() as own:
            port = own.getsockname()[1]
            self._server = _Server(self._guard(port), self._wishes.stops, self._following.stop)
            with RunningServer(self._folder).kept(port, self._keys):
                self._watch.start()
                self._following.start()
                try:
                    address = self._keys.address(port)
                    self._server.run_on(own, lambda: self._announcer.serves(address, self._watch.polls))
                finally:
                    self._following.stop()
                    self._watch.stop()
        if self._problem:
            raise self._problem

    def stop(self) -> None:
        """End, from another thread."""
        if self._server:
            self._server.should_exit = True

    def _end(self, problem: BaseException) -> None:
        """End because of a problem, of which the first is told."""
        self._problem = self._problem or problem
        self.stop()

    def _said(self, place: str) -> None:
        """Tell a place that somebody has asked for."""
        try:
            self._announcer.place(place)
        except OSError as problem:
            self._end(problem)

    def _guard(self, port: int) -> Guard:
        wishes = self._wishes
        year = self._folder.name
        desk = Desk(self._following, self._root, year, wishes.words, wishes.chosen, wishes.editor, self._said)

        def forbidden(languages: str) -> str:
            return view.refusal(view.words_for(languages, wishes.words, wishes.chosen))

        return Guard(application(desk), self._keys, port, forbidden)


@contextlib.contextmanager
def _listening() -> Iterator[socket.socket]:
    """A socket that this machine alone can reach, at a port that the system chooses."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as own:
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):  # or another program of Windows could take the port over
            own.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        own.bind(("127.0.0.1", 0))
        own.listen(_CONNECTIONS)
        yield own


class _Server(uvicorn.Server):
    """uvicorn, which ends in its own time when it is asked to, and tells when it has started."""

    def __init__(self, guard: Guard, stops: tuple[int, ...], ending: Callable[[], None]) -> None:
        config = uvicorn.Config(
            guard,
            http="h11",
            ws="none",
            lifespan="off",
            log_config=None,
            log_level="critical",  # its lines are in English, about what others sent; faults of ours the guard tells
            access_log=False,
            server_header=False,
            date_header=False,
            proxy_headers=False,
            limit_concurrency=_CONNECTIONS,
            timeout_graceful_shutdown=2,
            h11_max_incomplete_event_size=16_384,
        )
        super().__init__(config)
        self._ending, self._stops = ending, stops
        self._waiting: dict[Any, int] = {}
        self._started: Callable[[], None] = lambda: None

    def run_on(self, own: socket.socket, started: Callable[[], None]) -> None:
        """Answer at a socket until a signal says that it is enough."""
        self._started = started
        asyncio.run(self.serve([own]))

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Begin to answer."""
        await super().startup(sockets)
        self._started()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Tell the browsers, and end."""
        self._ending()
        await super().shutdown(sockets)

    async def on_tick(self, counter: int) -> bool:
        """Let go of connections on which nobody asks for anything; called ten times a second."""
        waiting = {one for one in self.server_state.connections if getattr(one, "cycle", None) is None}
        self._waiting = {one: self._waiting.get(one, counter) for one in waiting}
        for one, since in self._waiting.items():
            if (counter - since) % 864_000 > 10 * _PATIENCE:
                one.transport.close()
        return await super().on_tick(counter)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """End when a signal asks for it, unless whoever started the command had it ignored (nohup)."""
        before = {}
        if threading.current_thread() is threading.main_thread():
            asked = [number for number in self._stops if signal.getsignal(number) is not signal.SIG_IGN]
            before = {number: signal.signal(number, self.handle_exit) for number in asked}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
