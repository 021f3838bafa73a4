"""Addresses of links: which are refused or asked about, and that what is proposed instead is never refused in turn."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.validate.addresses import ANY, flaw_of, host_of

FINE = [
    "https://example.org",
    "https://www.example.org/nl/gids?a=1&b=%20#deel-2",
    "http://example.org:80/",
    "https://example.org:443",
    "https://münchen.example/straße",
    "https://xn--mnchen-3ya.example/",
    "https://example.org./",
    "https://a-b.example.org/(x)_[y]@z:8",
    "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32014L0024",
    "mailto:bijen@example.org",
    "mailto:bijen+nl@example.org?subject=Verslag%202030&body=Dag",
    "tel:+3225019999",
    "tel:02-501-99-99",
]

#: An address, what is said of it, and what is proposed.
FATAL = [
    ("javascript:alert(1)", "starts with 'javascript:'", ANY),
    ("JavaScript:alert(1)", "starts with 'JavaScript:'", ANY),
    ("data:text/html,<script>", "starts with 'data:'", ANY),
    ("file:///etc/passwd", "starts with 'file:'", ANY),
    ("vbscript:x", "starts with 'vbscript:'", ANY),
    ("ftp://example.org/x", "starts with 'ftp:'", ANY),
    ("java\u200bscript:x", "cannot be seen, U+200B", ANY),
    ("localhost:8080/x", "starts with 'localhost:'", ANY),
    ("https://example.org\u202e/gpj.exe", "cannot be seen, U+202E", "write https://example.org/gpj.exe"),
    ("https://exam\u00adple.org", "cannot be seen, U+00AD", "write https://example.org"),
    ("https://example.org/\x00", "cannot be seen, U+0000", "write https://example.org/"),
    ("https://example.org/a b", "has a space", "write https://example.org/a%20b"),
    (" https://example.org", "has a space", "write https://example.org"),
    ("https://example.org/a\u00a0b", "has a space", "write https://example.org/a%20b"),
    ("HTTPS://example.org", "'HTTPS:' has capitals", "write https://example.org"),
    ("https:/example.org/x", "is not a whole address", "write https://example.org/x"),
    ("https:///example.org", "is not a whole address", "write https://example.org"),
    ("https:\\\\example.org\\x", "is not a whole address", "write https://example.org/x"),
    ("https://example.org\\@evil.example", "is not a whole address", "write https://example.org/@evil.example"),
    ("https:bijen", "is not a whole address", ANY),
    ("https://", "is not a whole address", ANY),
    ("https://?q=1", "is no name of a host", ANY),
    ("https://:8080/", "is no name of a host", ANY),
    ("https://www.bank.be@evil.example/", "'www.bank.be@' before its host", None),
    ("https://jan:geheim@example.org/x", "'jan:geheim@' before its host", None),
    ("https://example.org:0/", "'0' is not a port", "write https://example.org/"),
    ("https://example.org:99999/", "'99999' is not a port", "write https://example.org/"),
    ("https://example.org:/", "'' is not a port", "write https://example.org/"),
    ("https://example.org:8o80/", "'8o80' is not a port", "write https://example.org/"),
    ("https://intranet/x", "has no dot", ANY),
    ("https://exam_ple.org", "is no name of a host", ANY),
    ("https://-a.example.org", "is no name of a host", ANY),
    ("https://a..example.org", "is no name of a host", ANY),
    ("https://ｅxample.org", "letters in another form", "write https://example.org"),
    ("https://аpple.com", "mixes scripts: 'а' is Cyrillic", None),
    ("https://xn--pple-43d.com", "mixes scripts: 'а' is Cyrillic", None),
    ("https://αpple.com/x", "mixes scripts: 'α' is Greek", None),
    ("https://example.org/100%", "a % in an address", "write https://example.org/100%25"),
    ("https://example.org/%zz", "a % in an address", "write https://example.org/%25zz"),
    ("https://example.org/%0d%0aSet-Cookie:x", "'%0d' in an address hides", "write https://example.org/Set-Cookie:x"),
    ("https://example.org/%00", "'%00' in an address hides", "write https://example.org/"),
    ("mailto:a@example.org?bcc=b@evil.example", "would fill in 'bcc'", "write mailto:a@example.org"),
    ("mailto:a@example.org?subject=x&CC=b@x.example", "would fill in 'CC'", "write mailto:a@example.org?subject=x"),
    ("mailto:a@example.org?attach=/etc/passwd", "would fill in 'attach'", "write mailto:a@example.org"),
    ("mailto:a@example.org?subject=x%0Abcc:b@x.example", "'%0A' in an address hides", None),
    ("mailto:a@example.org,b@example.org", "not one address of mail", "write mailto:a@example.org"),
    ("mailto:bijen", "not one address of mail", ANY),
    ("mailto://a@example.org", "not one address of mail", "write mailto:a@example.org"),
    ("mailto:", "not one address of mail", ANY),
    ("tel:02 501", "has a space", "write tel:02501"),
    ("tel:0800-BIJEN", "not a telephone number", ANY),
    ("tel:*21*0900#", "not a telephone number", "write tel:210900"),
    ("www.example.org/x", "is not a whole address", "write https://www.example.org/x"),
    ("example.org", "is not a whole address", "write https://example.org"),
    ("bijen@example.org", "is not a whole address", "write mailto:bijen@example.org"),
    ("", "is not a whole address", ANY),
]

ASKED = [
    ("https://example.org:8080/x", "a port of its own, 8080"),
    ("http://example.org:443/x", "a port of its own, 443"),
    ("https://192.168.1.5/x", "the host is a number"),
    ("https://3232235777/x", "the host is a number"),
    ("https://0x7f.1/x", "the host is a number"),
    ("https://[::1]/x", "the host is a number"),
    ("https://пример.example", "not in Latin script"),
]


@pytest.mark.parametrize("address", FINE)
def test_what_can_be_opened_is_left_alone(address: str) -> None:
    assert flaw_of(address) is None


@pytest.mark.parametrize(("address", "said", "hint"), FATAL)
def test_what_must_not_go_to_readers_is_refused(address: str, said: str, hint: str | None) -> None:
    flaw = flaw_of(address)
    assert flaw
    assert flaw.fatal
    assert said in flaw.message
    assert hint in (None, flaw.hint)


@pytest.mark.parametrize(("address", "said"), ASKED)
def test_what_is_odd_is_asked_about(address: str, said: str) -> None:
    flaw = flaw_of(address)
    assert flaw
    assert (flaw.fatal, said in flaw.message) == (False, True)


PARTS = st.sampled_from([*"ab.-_@:/?#%&=\\ 0é\u200b", "https:", "//", "mailto:", "tel:", "www.", "be", "?bcc=", "%0A"])


@given(st.one_of(st.lists(PARTS, max_size=12).map("".join), st.text(max_size=20)))
def test_what_is_proposed_is_never_refused(address: str) -> None:
    flaw = flaw_of(address)
    if flaw and (proposed := re.fullmatch(r"write ((?:https?|mailto|tel):\S+)", flaw.hint)) and flaw.hint != ANY:
        assert flaw_of(proposed[1]) is None


@pytest.mark.parametrize(
    ("address", "host"),
    [("https://www.Example.org:8/x", "example.org"), ("mailto:a@example.org?subject=x", "example.org"), ("tel:1", "1")],
)
def test_the_host(address: str, host: str) -> None:
    assert host_of(address) == host
