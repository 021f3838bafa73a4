"""`sppreport watch`: what it says, what it opens, and how it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from importlib.abc import MetaPathFinder
from pathlib import Path
from typing import Any

import pytest

import report.live
from report.live.following import Showing, ShownEdition
from report.messages import verbatim
from tests.invented import HARVEST, copied, run
from tests.live.browsing import Visit
from tests.live.served import edition, found

ADDRESS = "http://127.0.0.1:4711/start/?token=token"
OPTIONS = ("--root", "tests", "--no-open")


class SilentServer:
    """In the place of the server: it tells what the test wants, and ends."""

    last: SilentServer
    tell: Callable[[Any], None]

    def __init__(self, engine: Any, folder: Path, languages: Any, wishes: Any, announcer: Any) -> None:
        self.engine, self.folder, self.languages, self.wishes, self.announcer = (
            engine,
            folder,
            languages,
            wishes,
            announcer,
        )
        SilentServer.last = self

    def run(self) -> None:
        """Tell it."""
        SilentServer.tell(self.announcer)


@pytest.fixture
def telling(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Any], None]], None]:
    """What has the server tell something."""
    monkeypatch.setattr("report.live.serving.LiveServer", SilentServer)
    monkeypatch.setattr(SilentServer, "tell", lambda _: None, raising=False)

    def tells(what: Callable[[Any], None]) -> None:
        monkeypatch.setattr(SilentServer, "tell", staticmethod(what))

    return tells


Telling = Callable[[Callable[[Any], None]], None]


def shown(*pages: str) -> Showing:
    """A report whose edition has these pages."""
    return Showing(made=1, is_current=True, editions={"nl": ShownEdition(edition(pages), None, ())}, seconds=0.25)  # type: ignore[arg-type]


def test_it_says_where_the_pages_are_and_what_is_new(telling: Telling) -> None:
    def tell(announcer: Any) -> None:
        announcer.serves(ADDRESS, True)
        announcer.made(Showing(), shown("a"))
        announcer.made(shown("a"), shown("a", "b", "c"))
        announcer.place("content/2030/report.yaml:3:7")

    telling(tell)
    result = run("watch", *OPTIONS)
    assert result.exit_code == 0, result.stderr
    lines = result.stdout.splitlines()
    assert lines[:3] == [
        f"the pages are at {ADDRESS}",
        "changes are looked for every half second, because the drive does not tell of them",
        "Ctrl+C ends it",
    ]
    assert [line.partition("  ")[2] for line in lines[3:5]] == ["nl: 1 new page  (250 ms)", "nl: 2 new pages  (250 ms)"]
    assert lines[5:] == ["content/2030/report.yaml:3:7", "ended"]
    assert run("watch", *OPTIONS, "--poll").stdout.splitlines()[1] == "changes are looked for every half second"


def test_it_says_what_is_wrong(telling: Telling) -> None:
    def tell(announcer: Any) -> None:
        announcer.made(shown("a"), Showing(findings=(found(),)))
        announcer.made(shown("a"), Showing(fault=verbatim("the program has a fault")))

    telling(tell)
    result = run("watch", *OPTIONS)
    assert "unknown field 'titel'" in result.stderr
    assert "1 error" in result.stderr
    assert "the program has a fault" in result.stderr


def test_what_is_wished_reaches_the_server(telling: Telling) -> None:
    telling(lambda _: None)
    options = (
        "--lang",
        "nl",
        "--poll",
        "--editor",
        sys.executable,
        "--draft",
        "--section",
        "harvest",
        "--interface",
        "fr",
    )
    assert run("watch", *OPTIONS, *options).stdout == "arrêté\n"
    server = SilentServer.last
    assert (server.folder.name, server.languages, server.engine.draft) == ("2030", ("nl",), True)
    assert server.engine.selection.sections == ("harvest",)
    assert server.wishes.poll
    assert server.wishes.editor.words[0] == sys.executable
    assert server.wishes.chosen.language == "fr"
    run("watch", *OPTIONS)
    assert SilentServer.last.wishes.chosen is None


def test_a_second_start_opens_the_first(telling: Telling, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.setattr("report.live.running.RunningServer.address", lambda _: ADDRESS)
    monkeypatch.setenv("DISPLAY", ":1")
    telling(lambda _: pytest.fail("there is one already"))
    result = run("watch", "--root", "tests")
    assert (result.exit_code, result.stdout) == (0, f"this report is being watched already: {ADDRESS}\n")
    (place,) = opened
    assert "token" not in place.rpartition("/")[2]


def test_without_a_screen_no_browser_is_opened(telling: Telling, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("webbrowser.open", lambda _: pytest.fail("there is no screen"))
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    telling(lambda announcer: announcer.serves(ADDRESS, False))
    assert run("watch", "--root", "tests").exit_code == 0


def test_an_editor_that_is_none_is_refused_before_it_starts(telling: Telling) -> None:
    telling(lambda _: pytest.fail("it has started"))
    for typed, said in (("'", "is no command that opens a file"), ("no-such-editor", "cannot be started")):
        result = run("watch", *OPTIONS, "--editor", typed)
        assert result.exit_code == 2
        assert said in result.stderr


def started(root: Path, home: Path) -> subprocess.Popen[str]:
    """The command, in a process of its own."""
    home.mkdir(exist_ok=True)
    return subprocess.Popen(
        [sys.executable, "-m", "report", "watch", "--no-open", "--lang", "nl", "--root", str(root)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "XDG_RUNTIME_DIR": str(home), "PYTHONPATH": str(Path.cwd())},
        text=True,
    )


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_when_it_is_asked_to(number: int, tmp_path: Path) -> None:
    """Also while a browser is there, and leaves nothing behind."""
    home = tmp_path / "run"
    with started(copied(tmp_path / "root"), home) as own:
        assert own.stdout
        address = own.stdout.readline().split()[-1]
        with Visit.entering(address).news() as news:
            assert next(one for one in news if one.get("made"))["current"]
            assert [path.suffix for path in (home / "sppreport").iterdir()] == [".json"]
            own.send_signal(number)
            assert list(news)[-1] == {}
        output, errors = own.communicate(timeout=30)
    assert (own.returncode, errors) == (0, "")
    assert output.splitlines()[-1] == "ended"
    assert list((home / "sppreport").iterdir()) == []


@pytest.mark.slow
def test_what_a_browser_leaves_behind_that_goes_away_does_not_end_it(tmp_path: Path) -> None:
    """The system sends SIGPIPE to who writes to a connection that its other side has cut."""
    root = copied(tmp_path / "root")
    with started(root, tmp_path) as own:
        assert own.stdout
        visit = Visit.entering(own.stdout.readline().split()[-1])
        own.send_signal(signal.SIGPIPE)
        with visit.news() as news:
            assert next(one for one in news if one.get("made"))["current"]
        own.stdout.close()  # whoever read what it says is gone, too
        (root / HARVEST).write_text((root / HARVEST).read_text("utf-8").replace("kasten", "korven", 1), "utf-8")
        assert own.stderr
        errors = own.stderr.read()
        assert own.wait(30) == 2
    assert errors == "Error: what the command says cannot be printed: nobody reads it any more\n"


class Without(MetaPathFinder):
    """Finds that a library is not there."""

    def __init__(self, library: str) -> None:
        self.library = library

    def find_spec(self, fullname: str, _path: Any, _target: Any = None) -> None:
        """Look for a module."""
        if fullname == self.library:
            raise ModuleNotFoundError(name=fullname)


@pytest.mark.parametrize("library", ["pypdfium2", "starlette", "uvicorn", "watchfiles"])
def test_without_its_libraries_it_says_what_to_install(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("report.live", report.live)  # another one takes its place in the package, too
    for name in [name for name in sys.modules if f"{name}.".startswith(("report.live.", f"{library}."))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr("sys.meta_path", [Without(library), *sys.meta_path])
    result = run("watch", *OPTIONS)
    assert result.exit_code == 2
    assert f"this needs {library}, which is not installed\n    pip install 'sppreport[workbench]'" in result.stderr
