"""Somebody who asks a server as a browser would that has come in by its address."""

from __future__ import annotations

import http.client
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple
from urllib.parse import urlsplit

PATIENCE = 20  # seconds


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


class Visit(NamedTuple):
    """A visit: where the server is, the start of its addresses, and the cookie."""

    port: int
    start: str
    cookie: str

    @classmethod
    def entering(cls, address: str) -> Visit:
        """The visit of who opens the address."""
        parts = urlsplit(address)
        assert parts.hostname == "127.0.0.1"
        assert parts.port
        answer = cls(parts.port, "", "")._asked("GET", f"{parts.path}?{parts.query}", {})
        return cls(parts.port, parts.path, answer.headers["set-cookie"].partition(";")[0])

    def get(self, path: str = "", **headers: str) -> Answer:
        """What is at a path."""
        return self._asked("GET", self.start + path, {"Cookie": self.cookie, **headers})

    def post(self, path: str, body: object, **headers: str) -> Answer:
        """What comes of something that is sent as JSON."""
        own = {
            "Cookie": self.cookie,
            "Origin": f"http://127.0.0.1:{self.port}",
            "Content-Type": "application/json",
            **headers,
        }
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        return self._asked("POST", self.start + path, own, data)

    @contextmanager
    def news(self, **headers: str) -> Iterator[Iterator[Any]]:
        """What the server tells by itself, one after another."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", self.start + "events", headers={"Cookie": self.cookie, **headers})
        answer = connection.getresponse()
        try:
            yield (json.loads(line[6:]) for line in answer if line.startswith(b"data: "))
        finally:
            answer.close()
            connection.close()

    def _asked(self, method: str, path: str, headers: dict[str, str], body: bytes | None = None) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        finally:
            connection.close()
