"""The guard lets in the page that its own address has opened, and nobody else: each attack is tried."""

from __future__ import annotations

import asyncio
import re
from collections.abc import MutableMapping
from typing import Any, NamedTuple

import pytest

from report.live.guard import LARGEST, Guard, Keys

KEYS = Keys("/start", "token")
PORT = 4711
HOST = ("host", f"127.0.0.1:{PORT}")
OWN = ("origin", f"http://127.0.0.1:{PORT}")
COOKIE = ("cookie", "sppreport=token")
JSON = ("content-type", "application/json")


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: dict[str, str]
    body: str


async def inside(scope: MutableMapping[str, Any], receive: Any, send: Any) -> None:
    """The application that is guarded: it tells what it was asked for."""
    body = b""
    while True:
        event = await receive()
        body += event.get("body", b"")
        if not event.get("more_body"):
            break
    await send({"type": "http.response.start", "status": 200, "headers": [(b"cache-control", b"public")]})
    await send({"type": "http.response.body", "body": f"{scope['path']} {len(body)}".encode()})


def asked(
    method: str, path: str, *headers: tuple[str, str], query: str = "", body: tuple[bytes, ...] = (b"",)
) -> Answer:
    """What the guard answers."""
    scope = {
        "type": "http",
        "method": method,
        "path": path,
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode("latin-1")) for name, value in headers],
    }
    pieces = [
        {"type": "http.request", "body": one, "more_body": number < len(body)} for number, one in enumerate(body, 1)
    ]
    sent: list[MutableMapping[str, Any]] = []

    async def receive() -> MutableMapping[str, Any]:
        return pieces.pop(0)

    async def send(event: MutableMapping[str, Any]) -> None:
        sent.append(event)

    asyncio.run(Guard(inside, KEYS, PORT, lambda wishes: f"forbidden {wishes}")(scope, receive, send))
    start, end = sent
    return Answer(
        start["status"], {name.decode(): value.decode() for name, value in start["headers"]}, end["body"].decode()
    )


def test_the_address_becomes_a_strict_cookie_and_leaves_the_bar() -> None:
    answer = asked("GET", "/start/", HOST, ("sec-fetch-site", "cross-site"), query="token=token")
    assert answer.status == 200
    assert answer.headers["set-cookie"] == "sppreport=token; Path=/start/; HttpOnly; SameSite=Strict"
    assert 'content="0; url=./"' in answer.body
    assert "token" not in answer.body


def test_who_has_the_cookie_is_let_in() -> None:
    assert asked("GET", "/start/a", HOST, COOKIE).body == "/a 0"
    assert asked("GET", "/start/", ("host", f"localhost:{PORT}"), COOKIE, ("sec-fetch-site", "none")).body == "/ 0"
    assert asked("GET", "/start/a", HOST, ("cookie", "a=b; sppreport=old; sppreport=token")).status == 200
    posted = asked("POST", "/start/open", HOST, COOKIE, OWN, JSON, ("sec-fetch-site", "same-origin"), body=(b"{}",))
    assert posted.body == "/open 2"


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "127.0.0.1:80", "evil.example:4711", f"127.0.0.1.evil.example:{PORT}", f"[::1]:{PORT}", "", "0:4711"],
)
def test_a_name_that_has_been_given_our_address_is_refused(host: str) -> None:
    assert asked("GET", "/start/", ("host", host), COOKIE).status == 421
    assert asked("GET", "/start/", ("host", host), query="token=token").status == 421


def test_two_hosts_or_none_are_refused() -> None:
    assert asked("GET", "/start/", HOST, HOST, COOKIE).status == 421
    assert asked("GET", "/start/", COOKIE).status == 421


@pytest.mark.parametrize("origin", ["http://evil.example", "null", f"http://localhost:{PORT}", "http://127.0.0.1:4712"])
def test_a_page_of_another_site_or_another_port_is_refused(origin: str) -> None:
    assert asked("POST", "/start/open", HOST, COOKIE, JSON, ("origin", origin)).status == 403
    assert asked("GET", "/start/events", HOST, COOKIE, ("origin", origin)).status == 403
    assert asked("POST", "/start/open", HOST, COOKIE, JSON, OWN, ("origin", origin)).status == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site", ""])
def test_what_a_browser_says_comes_from_elsewhere_is_refused(site: str) -> None:
    assert asked("GET", "/start/picture", HOST, COOKIE, ("sec-fetch-site", site)).status == 403


def test_a_write_without_origin_is_refused() -> None:
    assert asked("POST", "/start/open", HOST, COOKIE, JSON).status == 403


@pytest.mark.parametrize(
    "cookie", ["", "sppreport=", "sppreport=tokem", "sppreport=tokenx", "SPPREPORT=token", "token"]
)
def test_another_user_of_the_machine_is_refused(cookie: str) -> None:
    answer = asked("GET", "/start/", HOST, ("cookie", cookie), ("accept-language", "fr"))
    assert (answer.status, answer.body) == (403, "forbidden fr")
    assert asked("GET", "/start/", HOST, query="token=tokem").status == 403
    assert asked("GET", "/start/events", HOST, query="token=token").status == 403


@pytest.mark.parametrize("path", ["/", "/start", "/starts/", "/Start/", "//start/", "/sta\udcff/"])
def test_without_the_start_of_all_addresses_nothing_is_there(path: str) -> None:
    assert asked("GET", path, HOST, COOKIE).status == 404


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "CONNECT", "TRACE", "PATCH", "post"])
def test_other_methods_are_refused(method: str) -> None:
    assert asked(method, "/start/open", HOST, COOKIE, OWN, JSON).status == 405


@pytest.mark.parametrize("kind", ["text/plain", "multipart/form-data", "application/x-www-form-urlencoded", ""])
def test_only_json_is_taken(kind: str) -> None:
    assert asked("POST", "/start/open", HOST, COOKIE, OWN, ("content-type", kind)).status == 415


def test_bodies_are_bounded_whatever_they_say() -> None:
    post = ("POST", "/start/open", HOST, COOKIE, OWN, JSON)
    assert asked(*post, ("content-length", str(LARGEST + 1))).status == 413
    assert asked(*post, ("content-length", "-1")).status == 413
    assert asked(*post, body=(b" " * LARGEST, b" ")).status == 413
    assert asked(*post, body=(b" " * LARGEST,)).status == 200


def test_every_answer_keeps_other_pages_out() -> None:
    for answer in (asked("GET", "/start/", HOST, COOKIE), asked("GET", "/", HOST), asked("GET", "/")):
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; script-src 'nonce-")
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"
    nonces = {
        re.search("nonce-([^']+)", asked("GET", "/", HOST).headers["content-security-policy"])[1]  # type: ignore[index]
        for _ in range(3)
    }
    assert len(nonces) == 3


def test_only_who_has_the_keys_can_prove_it() -> None:
    challenge = "0" * 32
    assert asked("GET", "/start/alive", HOST, query=f"challenge={challenge}").body == KEYS.proof(challenge)
    assert KEYS.proof(challenge) != Keys("/start", "other").proof(challenge)
    assert asked("GET", "/start/alive", HOST, query="challenge=cookie").body == ""


def test_keys_are_drawn_anew_each_time() -> None:
    one, other = Keys(), Keys()
    assert one.path != other.path
    assert one.token != other.token
    assert min(map(len, (one.path, one.token))) >= 22  # 128 bits, six a sign
    assert one.address(80) == f"http://127.0.0.1:80{one.path}/?token={one.token}"
