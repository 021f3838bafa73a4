"""A second start finds the first, by a file that nobody else can read; what only pretends to be it is not believed."""

from __future__ import annotations

import http.server
import json
import threading
from pathlib import Path

import pytest

from report.live.guard import Keys
from report.live.running import RunningServer, private_file, way_in

KEYS = Keys("/start", "token")


class Liar(http.server.BaseHTTPRequestHandler):
    """A server that has come to the port of one that has ended; it has the answer of another one."""

    def do_GET(self) -> None:
        """Answer."""
        self.server.asked.append(self.path)  # type: ignore[attr-defined]
        self.send_response(200)
        self.end_headers()
        self.wfile.write(Keys("/start", "other").proof("0" * 32).encode())

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


def test_the_file_is_its_users_alone_and_goes_with_the_server(tmp_path: Path) -> None:
    home = tmp_path / "home"
    running = RunningServer(tmp_path, home)
    assert running.address() is None
    with running.kept(4711, KEYS):
        assert way_in(KEYS.address(4711), home).startswith("file://")
        assert home.stat().st_mode & 0o777 == 0o700
        assert running.path.stat().st_mode & 0o777 == 0o600
        assert json.loads(running.path.read_text("utf-8")) == {"port": 4711, "path": "/start", "token": "token"}
    assert list(home.iterdir()) == []


def test_what_another_start_has_written_meanwhile_stays(tmp_path: Path) -> None:
    running = RunningServer(tmp_path, tmp_path / "home")
    with running.kept(4711, KEYS):
        assert private_file(running.path, "other")
    assert running.path.read_text("utf-8") == "other"


def test_a_server_that_cannot_prove_that_it_is_the_one_learns_nothing(tmp_path: Path) -> None:
    server = http.server.HTTPServer(("127.0.0.1", 0), Liar)
    server.asked = []  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        running = RunningServer(tmp_path, tmp_path / "home")
        with running.kept(server.server_port, KEYS):
            assert running.address() is None
        assert len(server.asked) == 1  # type: ignore[attr-defined]
        assert "token" not in server.asked[0]  # type: ignore[attr-defined]
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"port": "x", "path": "", "token": ""}', "\0", "[" * 3000])
def test_a_file_that_is_damaged_says_nothing(text: str, tmp_path: Path) -> None:
    running = RunningServer(tmp_path, tmp_path / "home")
    assert private_file(running.path, text)
    assert running.address() is None


def test_a_file_that_others_could_have_written_says_nothing(tmp_path: Path) -> None:
    running = RunningServer(tmp_path, tmp_path / "home")
    with running.kept(1, KEYS):
        running.path.chmod(0o666)
        assert running.address() is None


def test_reports_do_not_take_each_other_for_themselves(tmp_path: Path) -> None:
    assert RunningServer(tmp_path / "a", tmp_path).path != RunningServer(tmp_path / "b", tmp_path).path
    (tmp_path / "a").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert RunningServer(tmp_path / "link", tmp_path).path == RunningServer(tmp_path / "a", tmp_path).path


def test_where_nothing_can_be_kept_it_goes_on_without(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    with RunningServer(tmp_path, tmp_path / "home").kept(1, KEYS):
        pass
    address = KEYS.address(1)
    assert way_in(address, tmp_path / "home") == address


def test_a_browser_is_given_a_file_and_not_the_token(tmp_path: Path) -> None:
    """All users of a machine can read the words of a command that runs."""
    address = KEYS.address(4711)
    given = way_in(address, tmp_path / "home")
    assert given.startswith("file://")
    assert "token" not in given.rpartition("/")[2]
    (path,) = (tmp_path / "home").iterdir()
    assert path.stat().st_mode & 0o777 == 0o600
    assert f'content="0; url={address}"' in path.read_text("utf-8")


def test_a_folder_of_somebody_elses_making_is_not_used(tmp_path: Path) -> None:
    (tmp_path / "theirs").mkdir()
    (tmp_path / "home").symlink_to(tmp_path / "theirs")
    assert not private_file(tmp_path / "home" / "file", "text")
