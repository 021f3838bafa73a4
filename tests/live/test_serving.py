"""A real server, asked as browsers and attackers would: pages, news, pictures, places, and how it ends."""

from __future__ import annotations

import queue
import re
import socket
import sys
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from report.diagnostics.errors import ContentError, Mark, note
from report.live.editors import editor_of
from report.live.engine import LiveState
from report.live.running import RunningServer
from report.live.serving import Announcer, LiveServer, Wishes
from report.live.view import short
from report.messages import verbatim
from report.messages.interface import interface
from tests.live.served import MadeUpEngine, Served, edition, found, good, serving


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(tmp_path_factory.mktemp("root"), good("a", "b")) as one:
        yield one


def test_the_page_is_in_the_language_of_the_browser(served: Served) -> None:
    visit = served.visit()
    for wishes, language, said in (
        ("fr-BE,nl;q=0.5", "fr", "Aller aux pages"),
        ("xx, nl;q=0.2, de;q=0.9", "de", "Zu den Seiten"),
        ("", "en", "Skip to the pages"),
    ):
        answer = visit.get(**{"Accept-Language": wishes})
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        text = answer.body.decode()
        assert f'<html lang="{language}">' in text
        assert said in text
        (nonce,) = set(re.findall('nonce="([^"]+)"', text))
        assert f"script-src 'nonce-{nonce}'" in answer.headers["content-security-policy"]


def test_all_that_the_page_asks_for_is_there(served: Served) -> None:
    visit = served.visit()
    page = visit.get().body.decode()
    names = set(re.findall(r'(?:src|href)="(browser/[^"]+)"', page))
    for name in ("browser/page.js", *names):
        script = visit.get(name)
        assert script.status == 200
        names |= {
            f"browser/{one}" for one in re.findall(rb'from "\./(\w+\.js)"', script.body) for one in [one.decode()]
        }
    assert {"browser/page.css", "browser/page.js", "browser/pages.js", "browser/server.js"} <= names
    assert {visit.get(name).status for name in names} == {200}
    assert b"http" not in page.encode().replace(b"http-equiv", b"")


@pytest.mark.parametrize("name", ["browser/../guard.py", "browser/page.html", "browser/%2e%2e/view.py", "nothing"])
def test_nothing_else_is(served: Served, name: str) -> None:
    assert served.visit().get(name).status == 404


def test_a_picture_is_as_wide_as_is_asked_for(served: Served) -> None:
    visit = served.visit()
    answer = visit.get(f"picture/nl/1/{short('b')}/321")
    assert answer.headers["content-type"] == "image/jpeg"
    assert Image.open(BytesIO(answer.body)).size == (321, 642)
    gone = [f"nl/1/{short('a')}/321", f"nl/2/{short('b')}/321", f"fr/1/{short('b')}/321", f"nl/1/{short('b')}/99999"]
    assert {visit.get(f"picture/{one}").status for one in gone} == {404}


def test_a_page_has_its_texts(served: Served) -> None:
    (text,) = served.visit().get(f"texts/nl/1/{short('b')}").json
    assert text == {"id": "text-b", "words": "text-b", "box": [10, 10, 45, 15]}
    assert served.visit().get(f"texts/nl/1/{short('a')}").status == 404


def test_a_click_tells_the_place_of_the_nearest_word(served: Served) -> None:
    visit = served.visit()
    page = {"language": "nl", "number": 1, "page": short("b")}
    answer = visit.post("open", {**page, "x": 0.4, "y": 0.2}).json
    assert answer["place"] == served.places[-1] == "content/2030/report.yaml:2:6"
    assert answer["id"] == "text-b"
    assert answer["opened"] is False
    assert answer["link"] == f"vscode://file{served.root}/content/2030/report.yaml:2:6"
    assert visit.post("open", {**page, "text": 0}).json["place"] == "content/2030/report.yaml:2:5"
    assert visit.post("open", {**page, "page": short("a"), "text": 0}).status == 404
    assert visit.post("open", {**page, "language": "fr", "text": 0}).status == 404


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b'{"language": "nl"}', b"[" * 60_000, b"\xff", b'"open"'])
def test_what_the_page_would_not_ask_is_refused(served: Served, body: bytes) -> None:
    assert served.visit().post("open", body).status == 400


@pytest.mark.parametrize("wrong", [{"text": 99}, {"text": "x"}, {"x": "nan?", "y": 0}, {"number": None}, {}])
def test_what_is_not_on_the_page_is_refused(served: Served, wrong: dict[str, object]) -> None:
    page = {"language": "nl", "number": 1, "page": short("b"), **wrong}
    assert served.visit().post("open", page).status == 400


def test_attackers_get_nothing(served: Served) -> None:
    """The guard has its own tests: here, that it stands before all that is served."""
    visit = served.visit()
    stranger = visit._replace(cookie="")
    for path in ("", "events", "browser/page.js", f"picture/nl/0/{short('a')}/321", f"texts/nl/0/{short('a')}"):
        assert stranger.get(path).status == 403
        assert visit.get(path, Host="report.example").status == 421
        assert visit.get(path, Origin="http://report.example").status == 403
    assert visit.post("open", {}, Origin="http://report.example").status == 403
    assert visit.post("open", {}, **{"Content-Type": "text/plain"}).status == 415
    assert "Open the address" in stranger.get().body.decode()


def test_it_listens_to_this_machine_alone(served: Served) -> None:
    port = served.visit().port
    for host in {one[4][0] for one in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)} - {"127.0.0.1"}:
        with pytest.raises(ConnectionRefusedError), socket.create_connection((str(host), port), timeout=2):
            pass


def test_requests_that_are_none_are_refused(served: Served, caplog: pytest.LogCaptureFixture) -> None:
    port = served.visit().port
    for sent in (b"\x16\x03\x01 hello\r\n\r\n", b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"x" * 100_000 + b"\r\n\r\n"):
        with socket.create_connection(("127.0.0.1", port), timeout=20) as own:
            own.sendall(sent)
            assert own.recv(20).startswith(b"HTTP/1.1 4")
    assert caplog.text == ""  # the words of the library would stand in the terminal of somebody who speaks others


def test_a_fault_of_the_program_is_told_in_the_terminal(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    told: queue.SimpleQueue[BaseException | None] = queue.SimpleQueue()
    monkeypatch.setattr("traceback.print_exc", lambda: told.put(sys.exc_info()[1]))
    monkeypatch.setattr("report.live.view.page", lambda *_: 1 / 0)
    assert served.visit().get().status == 500
    assert isinstance(told.get(timeout=20), ZeroDivisionError)


@pytest.mark.long
def test_many_connections_do_not_stop_it(served: Served) -> None:
    """Those on which nobody asks for anything are let go; meanwhile it is not the program that suffers."""
    visit = served.visit()
    held = [socket.create_connection(("127.0.0.1", visit.port), timeout=20) for _ in range(80)]
    try:
        assert visit.get().status == 503
        assert held[0].recv(1) == b""
        until = time.monotonic() + 20
        while visit.get().status != 200:
            assert time.monotonic() < until
            time.sleep(0.05)
    finally:
        for one in held:
            one.close()


def test_news_come_when_a_file_is_saved_and_the_last_pages_outlive_faults(tmp_path: Path) -> None:
    faulty = LiveState((found(),), {"nl": edition(("a", "b"))}, current=False)
    states = (good("a", "b"), faulty, RuntimeError("a fault"), ContentError(found("gone")), good("a", "c", "b"))
    with serving(tmp_path, *states) as served, served.visit().news(**{"Accept-Language": "nl"}) as news:
        first = next(news)
        assert (first["made"], first["current"], first["status"]) == (1, True, "De pagina’s zijn bijgewerkt.")
        assert first["editions"][0]["pages"] == [short("a"), short("b")]
        told = []
        for _ in states[1:]:
            served.save()
            told.append(next(one for one in news if one.get("made")))
    wrong, fault, gone, better = told
    assert wrong["status"] == "Er zijn fouten: dit zijn de laatste goede pagina’s."
    assert [one["message"] for one in wrong["findings"]] == ["unknown field 'titel'"]
    assert wrong["groups"] == [["error", "1 fout"]]
    assert fault["status"] == "er zit een fout in het programma: RuntimeError: a fault"
    assert [one["message"] for one in gone["findings"]] == ["gone"]
    assert all(one["editions"][0]["pages"] == first["editions"][0]["pages"] for one in (wrong, fault, gone))
    assert not any(one["current"] for one in (wrong, fault, gone))
    assert better["current"]
    assert better["editions"][0]["shifts"] == [0, 2]


def test_a_finding_opens_its_place_in_the_editor(tmp_path: Path) -> None:
    with serving(tmp_path, LiveState((found(),)), editor=editor_of("no-such-editor")) as served:
        with served.visit().news() as news:
            (finding,) = next(one for one in news if one.get("made"))["findings"]
        answer = served.visit().post("open", {"finding": finding["id"]}).json
        assert answer["place"] == finding["place"] == served.places[-1] == "content/2030/report.yaml:3:7"
        assert answer["problem"] == "the editor 'no-such-editor' cannot be started"
        assert answer["hint"].startswith("say which one to start, for instance: ")
        assert served.visit().post("open", {"finding": "0" * 16}).status == 404


def test_a_second_start_finds_it_until_it_has_ended(tmp_path: Path) -> None:
    with serving(tmp_path, good("a")) as served:
        running = RunningServer(tmp_path / "content" / "2030")
        assert running.address() == served.address
        with served.visit().news() as news:
            next(news)
            served.server.stop()
            assert list(news)[-1] == {}
    assert running.address() is None


def test_of_very_many_findings_the_worst_are_shown(tmp_path: Path) -> None:
    notes = tuple(note(Mark("a.yaml", line), verbatim("a note")) for line in range(1, 1000))
    with serving(tmp_path, LiveState((*notes, found()))) as served, served.visit().news() as news:
        told = next(one for one in news if one.get("made"))
    assert told["number"] == 1000
    assert told["groups"] == [["error", "1 error"], ["note", "999 notes"]]
    assert len(told["findings"]) == 300
    assert told["findings"][0]["severity"] == "error"


@pytest.mark.parametrize("thread", ["follow", "watch"])
def test_what_ends_one_of_its_threads_ends_it_and_is_told(thread: str, tmp_path: Path) -> None:
    folder = tmp_path / "content" / "2030"
    folder.mkdir(parents=True)

    def fail(*_: object) -> None:
        raise BrokenPipeError(thread)

    made = fail if thread == "follow" else lambda *_: None
    engine: Any = MadeUpEngine(tmp_path, [good("a")])
    server = LiveServer(engine, folder, (), Wishes(interface()), Announcer(lambda *_: None, made, print))
    with pytest.MonkeyPatch.context() as patch:
        if thread == "watch":
            patch.setattr("report.live.watching.Watch._watch", fail)
        with pytest.raises(BrokenPipeError, match=thread):
            server.run()
