"""Values as editors type them: dates, periods, durations, numbers, codes - read strictly, refused in plain words."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal

NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]*[a-z0-9])?")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE]\d{1,2})?", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_DURATION = re.compile(r"(?:(\d+):)?(\d{1,2}):(\d{2})", re.ASCII)

Period = tuple[datetime.date, datetime.date]


class ValueProblem(ValueError):  # noqa: N818 - a problem of the editor's, told as one
    """A value that cannot be read; says what is wrong and what to write."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


def number(typed: str) -> Decimal:
    """A number with a decimal point, its digits kept as typed: "70.00" stays 70.00. Exponents are allowed: 275e6."""
    if _NUMBER.fullmatch(typed):
        return Decimal(typed)
    bare = typed.strip().rstrip("%").strip()
    cleaned = re.sub(r"[\s\u00a0\u202f']", "", bare).replace(",", ".")
    hint = (
        f"write {cleaned}"
        if _NUMBER.fullmatch(cleaned)
        else "write digits only, with a point before the decimals: 66.5"
    )
    raise ValueProblem(f"'{typed}' is not a number", hint)


def integer(typed: str) -> Decimal:
    """A whole number."""
    value = number(typed)
    if value != value.to_integral_value():
        raise ValueProblem(f"'{typed}' is not a whole number", "take the kind decimal, or a whole number")
    return value


def date(typed: str) -> datetime.date:
    """A date, 2022-10-11."""
    if _DATE.fullmatch(typed):
        try:
            return datetime.date.fromisoformat(typed)
        except ValueError:
            raise ValueProblem(f"'{typed}' is not a day of the calendar", "check month and day") from None
    raise ValueProblem(f"'{typed}' is not a date", "write year-month-day: 2022-10-11")


def month(typed: str) -> datetime.date:
    """A month, 2022-10, as its first day."""
    found = _MONTH.fullmatch(typed)
    if found and 1 <= int(found[2]) <= 12 and int(found[1]) > 0:
        return datetime.date(int(found[1]), int(found[2]), 1)
    raise ValueProblem(f"'{typed}' is not a month", "write year-month: 2022-10")


def period(typed: str) -> Period:
    """A period, 2021-12-01/2022-12-01: its first day, and the day after its last."""
    start, slash, end = typed.partition("/")
    if not slash:
        raise ValueProblem(f"'{typed}' is not a period", "write first day/day after the last: 2021-12-01/2022-12-01")
    first, last = date(start.strip()), date(end.strip())
    if first >= last:
        raise ValueProblem(
            f"the period '{typed}' ends before it has begun", "the second date is the day after the last one"
        )
    return first, last


def duration(typed: str) -> Decimal:
    """A length of time, 3:49 (minutes:seconds) or 1:03:49, in seconds."""
    found = _DURATION.fullmatch(typed)
    if found and int(found[3]) < 60 and (found[1] is None or int(found[2]) < 60):
        return Decimal(int(found[1] or 0) * 3600 + int(found[2]) * 60 + int(found[3]))
    raise ValueProblem(
        f"'{typed}' is not a length of time", "write minutes:seconds, 3:49, or hours:minutes:seconds, 1:03:49"
    )


def country(typed: str) -> str:
    """A country's code of two letters (ISO 3166-1)."""
    if typed in COUNTRIES:
        return typed
    hint = (
        f"write {typed.upper()}"
        if typed.upper() in COUNTRIES
        else _COUNTRY_HINTS.get(typed.upper(), "two capitals of ISO 3166: BE, SI, DK")
    )
    raise ValueProblem(f"unknown country '{typed}'", hint)


def currency(typed: str) -> str:
    """A currency's code of three letters (ISO 4217)."""
    if typed in CURRENCIES:
        return typed
    hint = f"write {typed.upper()}" if typed.upper() in CURRENCIES else "three capitals of ISO 4217: EUR, USD, GBP"
    raise ValueProblem(f"unknown currency '{typed}'", hint)


def money(typed: str) -> tuple[Decimal, str]:
    """An amount and its currency: 275e6 EUR."""
    amount, _, code = typed.strip().partition(" ")
    if not code:
        raise ValueProblem(f"the amount '{typed}' has no currency", "write {money:275e6 EUR}")
    return number(amount), currency(code.strip())


_COUNTRY_HINTS = {"UK": "write GB", "EL": "write GR", "EU": "the European Union is no country: put it in terms.yaml"}

_CODES = """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC
    CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD
    GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH
    KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW
    MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC
    SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY
    UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW
"""
COUNTRIES = frozenset(_CODES.split())

CURRENCIES = frozenset(["CHF", "DKK", "EUR", "GBP", "JPY", "NOK", "PLN", "SEK", "USD"])
