"""Guard: lets nobody reach the server but the page that its own address has opened, in the browser of its user.

What it keeps out: pages of other sites, also those that give their own name our address (DNS rebinding), other users
of the machine, who can reach all its ports, and other servers on it, to which browsers send the same cookies.
"""

from __future__ import annotations

import hmac
import re
import secrets
import traceback
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, TypeAlias
from urllib.parse import parse_qs

Scope: TypeAlias = MutableMapping[str, Any]
Signal: TypeAlias = MutableMapping[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[Signal]]
Send: TypeAlias = Callable[[Signal], Awaitable[None]]
Application: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

LARGEST = 65_536  # bytes of a request's body
COOKIE = "sppreport"
_READS = ("GET", "HEAD")
_CHALLENGE = re.compile(r"[0-9a-f]{32,64}")

#: Sent with every answer, beside the policy of content.
_HEADERS = (
    (b"cache-control", b"no-store"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
)

#: Moves on from the address with the token. A redirection would not do: as long as another program or a file has led
#: here, browsers keep a strict cookie back.
_ENTRANCE = (
    '<!doctype html><meta charset="utf-8"><title>sppreport</title><meta http-equiv="refresh" content="0; url=./">'
)


@dataclass(frozen=True, slots=True)
class Keys:
    """What opens a server: the beginning of all its addresses, and a token of 128 bits, which becomes a cookie.

    Browsers send cookies to all ports of a machine; since this one is bound to a path that nobody can guess, the
    servers of other users never get it.
    """

    path: str = field(default_factory=lambda: "/" + secrets.token_urlsafe(16))
    token: str = field(default_factory=lambda: secrets.token_urlsafe(16))

    def address(self, port: int) -> str:
        """The address that opens the server in a browser."""
        return f"http://127.0.0.1:{port}{self.path}/?token={self.token}"

    def proof(self, challenge: str) -> str:
        """What only the server with these keys answers to a challenge."""
        return hmac.digest(self.token.encode(), challenge.encode(), "sha256").hex()


class _RefusedError(Exception):
    """A request that is not let in, with the status that says why."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status)
        self.status = status


class Guard:
    """An ASGI application around another one, which then sees only requests that may be answered.

    Its paths come without the beginning that all addresses share. `forbidden` makes the page that those without a
    cookie see, from the languages that their browser prefers.
    """

    def __init__(self, inner: Application, keys: Keys, port: int, forbidden: Callable[[str], str]) -> None:
        self._inner, self._keys, self._forbidden = inner, keys, forbidden
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or have it answered."""
        if scope["type"] != "http":
            return
        nonce = secrets.token_urlsafe(16)
        send = _with_headers(send, nonce)
        headers = _headers(scope)
        try:
            if answer := self._admitted(scope, headers):
                await _answer(send, HTTPStatus.OK, *answer)
                return
            inside = {
                **scope,
                "path": scope["path"].removeprefix(self._keys.path),
                "raw_path": scope["path"].removeprefix(self._keys.path).encode(),
                "nonce": nonce,
            }
            await self._inner(inside, _bounded(receive), send)
        except _RefusedError as problem:
            page = self._forbidden(_only(headers, "accept-language") or "")
            forbidden = problem.status is HTTPStatus.FORBIDDEN
            kind = "text/html; charset=utf-8" if forbidden else "text/plain"
            await _answer(send, problem.status, page if forbidden else problem.status.phrase, kind)
        except Exception:
            traceback.print_exc()  # a fault of the program; whoever has asked gets status 500
            raise

    def _admitted(self, scope: Scope, headers: dict[str, list[str]]) -> tuple[str, ...] | None:
        """None for a request that goes on to the application; what answers it here. Raises _RefusedError."""
        host = _only(headers, "host")
        if host not in self._hosts:
            raise _RefusedError(HTTPStatus.MISDIRECTED_REQUEST)
        path = scope["path"]
        start = self._keys.path + "/"
        if not _same(path[: len(start)], start):
            raise _RefusedError(HTTPStatus.NOT_FOUND)
        query = parse_qs(scope["query_string"].decode("ascii", "replace"))
        if path == start + "alive" and scope["method"] == "GET":
            challenge = query.get("challenge", [""])[0]
            return (self._keys.proof(challenge) if _CHALLENGE.fullmatch(challenge) else "", "text/plain")
        entrance = path == start and scope["method"] == "GET" and _same(query.get("token", [""])[0], self._keys.token)
        if entrance:
            cookie = f"{COOKIE}={self._keys.token}; Path={start}; HttpOnly; SameSite=Strict"
            return (_ENTRANCE, "text/html; charset=utf-8", cookie)
        _refuse_strangers(scope["method"], headers, f"http://{host}")
        if not any(_same(value, self._keys.token) for value in _cookies(headers)):
            raise _RefusedError(HTTPStatus.FORBIDDEN)
        _refuse_bodies(scope["method"], headers)
        return None


def _refuse_strangers(method: str, headers: dict[str, list[str]], own: str) -> None:
    """Raises _RefusedError for what a page of another site, or of another server of this machine, has sent."""
    if method not in (*_READS, "POST"):
        raise _RefusedError(HTTPStatus.METHOD_NOT_ALLOWED)
    origin = _only(headers, "origin")
    if origin != own and (method == "POST" or "origin" in headers):
        raise _RefusedError(HTTPStatus.FORBIDDEN)
    # browsers that are up to date say it with every request; "none" is what a user typed or has among the bookmarks
    if "sec-fetch-site" in headers and _only(headers, "sec-fetch-site") not in ("same-origin", "none"):
        raise _RefusedError(HTTPStatus.FORBIDDEN)


def _refuse_bodies(method: str, headers: dict[str, list[str]]) -> None:
    """Raises _RefusedError for a body that is not JSON or too large."""
    length = _only(headers, "content-length") or "0"
    if not length.isdecimal() or int(length[:9]) > LARGEST:
        raise _RefusedError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    if method == "POST" and (_only(headers, "content-type") or "").partition(";")[0].strip() != "application/json":
        raise _RefusedError(HTTPStatus.UNSUPPORTED_MEDIA_TYPE)


def _bounded(receive: Receive) -> Receive:
    """What receives a body, and no more of it than may be, whatever length was announced."""
    size = 0

    async def received() -> Signal:
        nonlocal size
        event = await receive()
        size += len(event.get("body", b""))
        if size > LARGEST:
            raise _RefusedError(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return event

    return received


def _with_headers(send: Send, nonce: str) -> Send:
    """What sends an answer with the headers that keep it from other pages."""
    policy = (
        f"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src 'self' data:; "
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )

    async def sent(event: Signal) -> None:
        if event["type"] == "http.response.start":
            own = [*_HEADERS, (b"content-security-policy", policy.encode())]
            names = {name for name, _ in own}
            kept = [pair for pair in event.get("headers", ()) if pair[0].lower() not in names]
            event = {**event, "headers": [*kept, *own]}
        await send(event)

    return sent


async def _answer(send: Send, status: HTTPStatus, body: str, kind: str, cookie: str = "") -> None:
    """Send a short answer."""
    data = body.encode()
    headers = [(b"content-type", kind.encode()), (b"content-length", str(len(data)).encode())]
    headers += [(b"set-cookie", cookie.encode())] if cookie else []
    await send({"type": "http.response.start", "status": int(status), "headers": headers})
    await send({"type": "http.response.body", "body": data})


def _headers(scope: Scope) -> dict[str, list[str]]:
    headers: dict[str, list[str]] = {}
    for name, value in scope["headers"]:
        headers.setdefault(name.decode("latin-1").lower(), []).append(value.decode("latin-1"))
    return headers


def _only(headers: dict[str, list[str]], name: str) -> str | None:
    """The value of a header that is there once."""
    values = headers.get(name, ())
    return values[0] if len(values) == 1 else None


def _cookies(headers: dict[str, list[str]]) -> list[str]:
    """The values of our cookie; a browser may have several, of servers that are gone."""
    pairs = [one.strip().partition("=") for value in headers.get("cookie", ()) for one in value.split(";")]
    return [value for name, _, value in pairs if name == COOKIE]


def _same(typed: str, secret: str) -> bool:
    """Whether they are equal, in a time that does not tell how much of them is."""
    return hmac.compare_digest(typed.encode("utf-8", "surrogatepass"), secret.encode())
