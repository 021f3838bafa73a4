"""Contacts: the e-mail addresses, web addresses and telephone numbers that a text types out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache, lru_cache
from typing import NamedTuple

_FEWEST, _MOST = 9, 13  # digits of a telephone number, with those of the country


class ContactKind(Enum):
    """What a contact is."""

    EMAIL = "email"
    WEB = "web"
    PHONE = "phone"


class Contact(NamedTuple):
    """A contact, and where it stands in the flat text; `value` is what is alike however it is typed."""

    kind: ContactKind
    value: str
    start: int
    end: int


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?P<email>(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})"
        r"|(?P<web>(?:https?://|(?<![\w.@-])www\.)[^\s<>\"()]{3,500})"
        r"|(?P<phone>(?<![\w+.,/-])(?<!\d )(?:\+|0(?![.,]\d))(?:[ ./-]?\(?\d\)?){8,14}(?![\w]|[.,/-]\d))"
    )


@lru_cache(maxsize=64)
def contacts_of(flat: str) -> tuple[Contact, ...]:
    """The contacts of a text, from left to right."""
    return tuple(_read(flat)) if _sign().search(flat) else ()


@cache
def _sign() -> re.Pattern[str]:
    """What every text has that has contacts."""
    return re.compile(r"@|www\.|://|(?<!\w)(?:\+ ?\d|0\d)")


def _read(flat: str) -> Iterator[Contact]:
    for match in _pattern().finditer(flat):
        kind = ContactKind(match.lastgroup)
        typed = match[0].rstrip(".,;:!?'\"») ")
        end = match.start() + len(typed)
        if kind is not ContactKind.PHONE:
            yield Contact(kind, _web(typed) if kind is ContactKind.WEB else typed.lower(), match.start(), end)
        elif (number := _number(typed)) and not _date().match(typed):
            yield Contact(kind, number, match.start(), match.end())


@cache
def _date() -> re.Pattern[str]:
    return re.compile(r"\d\d([./-])\d\d\1\d{4}")


def _web(typed: str) -> str:
    """An address without what browsers add: "www.fido.be" of "https://www.fido.be/"."""
    host, slash, path = re.sub(r"^https?://", "", typed, flags=re.IGNORECASE).partition("/")
    return (host.lower().removeprefix("www.") + slash + path).rstrip("/")


def _number(typed: str) -> str:
    """The digits of a telephone number as they are dialled in the country: "021234567" of "+32 (0)2 123 45 67"."""
    digits = re.sub(r"\D", "", re.sub(r"\(0\)", "", typed))
    if not _FEWEST <= len(digits) <= _MOST or digits.startswith("000"):
        return ""
    return re.sub(r"^(?:00)?32", "0", digits) if typed.startswith(("+", "00")) else digits
