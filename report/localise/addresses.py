"""Addresses of links as they are printed, for those who cannot click: short, and not beside words that say the same."""

from __future__ import annotations

import re

from report.document import Run

_SCHEME = re.compile(r"^(https?://|mailto:|tel:)", re.IGNORECASE)
_OUTSIDE = re.compile(r"^[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_UNSAID = re.compile("[\\s\u00ad\u200b\u2060]+")


def is_outside(href: str) -> bool:
    """Whether a link leads out of the report."""
    return bool(_OUTSIDE.match(href))


def printed_address(href: str) -> str:
    """An address as readers type it: "www.example.be/nl" of "https://www.example.be/nl/"."""
    bare = _SCHEME.sub("", href.strip())
    host, slash, path = bare.partition("/")
    return host if slash and not path else bare


def says_address(words: str, href: str) -> bool:
    """Whether the words of a link are its address, or have it among them."""
    return _compared(printed_address(href)) in _compared(words)


def address_run(href: str, *, is_live: bool) -> Run:
    """The address in words; one without a path is never broken, nor hyphenated."""
    words = printed_address(href)
    return Run(words, href=href if is_live else None, solid="/" not in words)


def _compared(words: str) -> str:
    """What two ways to write an address have in common."""
    bare = _UNSAID.sub("", _SCHEME.sub("", words.strip())).casefold()
    return bare.replace("www.", "").rstrip("/.,;")
