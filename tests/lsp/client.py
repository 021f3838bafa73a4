"""A small editor for tests: it talks to `sppreport lsp` in a process of its own, as the protocol says."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any, Self

Json = dict[str, Any]
SECONDS = 60  # after which a test gives up: the machine may be busy


class Editor:
    """One session; what the server says without being asked is kept in `published` and `said`."""

    def __init__(self, root: Path, *arguments: str, **capabilities: Any) -> None:
        command = [sys.executable, "-m", "report", "lsp", *arguments]
        path = str(Path(__file__).resolve().parents[2])
        self.process = subprocess.Popen(
            command,
            cwd=root,
            env={**os.environ, "PYTHONPATH": path},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self.root = root
        self.published: dict[str, Json] = {}
        self.said: list[Json] = []
        self._answers: queue.Queue[Json] = queue.Queue()
        self._news = threading.Condition()
        self._number = 0
        self._versions: dict[str, int] = {}
        threading.Thread(target=self._listen, daemon=True).start()
        params = {"processId": None, "rootUri": root.as_uri(), "capabilities": capabilities.pop("capabilities", {})}
        self.server = self.ask("initialize", params | capabilities)
        self.tell("initialized", {})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert stream is not None
            stream.close()

    def _listen(self) -> None:
        assert self.process.stdout is not None
        while header := self.process.stdout.readline():
            assert header.startswith(b"Content-"), header
            length = 0
            while header.strip():
                name, _, value = header.partition(b":")
                length = int(value) if name == b"Content-Length" else length
                header = self.process.stdout.readline()
            message = json.loads(self.process.stdout.read(length))
            if "method" not in message:
                self._answers.put(message)
                continue
            with self._news:
                self.said.append(message)
                if message["method"] == "textDocument/publishDiagnostics":
                    self.published[message["params"]["uri"]] = message["params"]
                self._news.notify_all()
            if "id" in message:
                self._send({"id": message["id"], "result": None})

    def _send(self, message: Json) -> None:
        assert self.process.stdin is not None
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(data), data))
        self.process.stdin.flush()

    def tell(self, method: str, params: Any) -> None:
        """A notification."""
        self._send({"method": method, "params": params})

    def ask(self, method: str, params: Any) -> Any:
        """A request, and the result of its answer."""
        self._number += 1
        self._send({"id": self._number, "method": method, "params": params})
        answer = self._answers.get(timeout=SECONDS)
        assert answer["id"] == self._number, answer
        assert "error" not in answer, answer["error"]
        return answer["result"]

    def about(self, path: Path, line: int, character: int) -> Json:
        """What names a position in a file to the server."""
        return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": character}}

    def open(self, path: Path, text: str | None = None) -> None:
        """Open a file, with another text than it has or with its own."""
        text = path.read_bytes().decode("utf-8") if text is None else text
        self._versions[path.as_uri()] = 1
        item = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": item})

    def change(self, path: Path, text: str) -> None:
        """Type another text."""
        uri = path.as_uri()
        self._versions[uri] += 1
        document = {"uri": uri, "version": self._versions[uri]}
        self.tell("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})

    def close(self, path: Path) -> None:
        """Close a file."""
        self.tell("textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})

    def findings(self, path: Path) -> list[Json]:
        """What is published of an open file once the server has looked at its newest text."""
        uri = path.as_uri()
        wanted = self._versions[uri]
        with self._news:
            assert self._news.wait_for(lambda: self.published.get(uri, {}).get("version") == wanted, SECONDS)
        self.ask("textDocument/hover", self.about(path, 0, 0))  # its answer comes behind what is told of other files
        found: list[Json] = self.published[uri]["diagnostics"]
        return found

    def leave(self) -> int:
        """Say goodbye; the exit code of the server."""
        self.ask("shutdown", None)
        self.tell("exit", None)
        return self.process.wait(SECONDS)


def spot(text: str, words: str, inside: int = 0) -> tuple[int, int]:
    """The line and the column, in units of UTF-16, of a character of words that stand once in a text."""
    assert text.count(words) >= 1, words
    before = text[: text.index(words) + inside]
    return before.count("\n"), len(before.rpartition("\n")[2].encode("utf-16-le")) // 2
