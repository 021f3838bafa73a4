"""What is no message of the protocol: it is answered, told on one line, and the session goes on."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from report.lsp.protocol import LARGEST, EditorInput
from tests.lsp.client import Editor

pytestmark = pytest.mark.slow


def framed(body: bytes, length: int | None = None) -> bytes:
    return b"Content-Length: %d\r\n\r\n%b" % (len(body) if length is None else length, body)


def asked(**message: Any) -> bytes:
    return framed(json.dumps({"jsonrpc": "2.0", **message}).encode())


ABOUT = {"textDocument": {"uri": "file:///a.yaml"}, "position": {"line": 0, "character": -4}}
#: What is sent, and the id and the code of the answer.
SENT = [
    (framed(b'{"jsonrpc": "2.0", '), None, -32700),
    (framed(b"\xff\xfe"), None, -32700),
    (framed(b"[" * 100_000), None, -32700),
    (framed(b"[]"), None, -32600),
    (framed(b'{"id": 1}'), None, -32600),
    (asked(id=7, method="textDocument/hover", params=ABOUT), 7, -32602),
    (asked(id="a", method="textDocument/hover", params=5), "a", -32602),
]


def test_what_is_no_message_is_answered_and_told_on_a_line(tmp_path: Path) -> None:
    """All in one session, whose last request is answered as the first."""
    begun = asked(id="first", method="initialize", params={"processId": None, "rootUri": None, "capabilities": {}})
    notified = asked(method="textDocument/didOpen", params={"textDocument": 3})
    ended = asked(id="last", method="shutdown") + asked(method="exit")
    sent = begun + b"".join(data for data, _, _ in SENT) + notified + ended
    command = [sys.executable, "-m", "report", "lsp"]
    done = subprocess.run(command, input=sent, capture_output=True, timeout=60, check=False)
    answers = [json.loads(part.partition(b"\r\n\r\n")[2]) for part in done.stdout.split(b"Content-Length: ")[1:]]
    assert answers[0]["id"] == "first"
    assert [(one["id"], one["error"]["code"]) for one in answers[1:-1]] == [(key, code) for _, key, code in SENT]
    assert answers[-1] == {"jsonrpc": "2.0", "id": "last", "result": None}
    said = done.stderr.decode()
    assert done.returncode == 0
    assert "Traceback" not in said
    assert len(said.splitlines()) == len(SENT) + 1


class Endless:
    """An input that says more than can be kept."""

    def __init__(self, size: int) -> None:
        self.left = size

    def readline(self, size: int) -> bytes:
        return b"9" * size

    def read(self, size: int) -> bytes:
        found = min(size, self.left)
        self.left -= found
        return bytes(found)


def test_what_is_too_long_is_passed_over_in_pieces(caplog: pytest.LogCaptureFixture) -> None:
    source = Endless(LARGEST + 10)
    given = EditorInput(source)
    assert given.read(5) == bytes(5)
    assert given.read(LARGEST + 1) == b" "
    assert source.left == LARGEST + 5
    assert len(given.readline()) < 1000
    assert source.left == 4
    assert str(LARGEST + 1) in caplog.text


@pytest.mark.long
def test_a_length_that_nobody_can_send_ends_with_the_input(tmp_path: Path) -> None:
    with Editor(tmp_path) as editor:
        assert editor.process.stdin is not None
        editor.process.stdin.write(framed(b"{}", 99_999_999_999))
        editor.process.stdin.close()
        assert editor.process.wait(60) == 0
        assert editor.process.stderr is not None
        assert b"Traceback" not in editor.process.stderr.read()
