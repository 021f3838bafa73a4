"""Ways in which people and spreadsheets write numbers and countries: makers of what is typed and of what is meant."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import partial
from random import Random
from typing import NamedTuple

NARROW, NO_BREAK, FIGURE, THIN = "\u202f", "\u00a0", "\u2007", "\u2009"


class Typed(NamedTuple):
    """What somebody types, and what is meant by it, as the program writes it: None for no value."""

    text: str
    meant: str | None


class Style(NamedTuple):
    """A way of writing values of one kind."""

    name: str
    kind: str
    make: Callable[[Random], Typed]


def grouped(number: Decimal, group: str, point: str) -> str:
    """A number with its digits in threes."""
    return f"{number:,f}".replace(",", "\0").replace(".", point).replace("\0", group)


def written(group: str, point: str, before: str = "", behind: str = "") -> Callable[[Decimal], str]:
    """How an amount is written between such words; they have its minus."""
    return lambda number: before + grouped(abs(number) if before else number, group, point) + behind


def whole(random: Random) -> Decimal:
    """A count, from one digit to eight, as often small as large."""
    return Decimal(random.randrange(1, 10 ** random.randint(1, 8)))


def amount(random: Random) -> Decimal:
    """An amount with cents, as often small as large."""
    return (Decimal(random.randrange(100, 10 ** random.randint(3, 10))) / 100).quantize(Decimal("0.01"))


def share(random: Random) -> Decimal:
    """A percentage with one or two decimals."""
    places = random.randint(1, 2)
    return Decimal(random.randrange(1, 100 * 10**places)).scaleb(-places)


def _number(name: str, kind: str, draw: Callable[[Random], Decimal], write: Callable[[Decimal], str]) -> Style:
    def make(random: Random) -> Typed:
        number = draw(random)
        return Typed(write(number), f"{number:f}")

    return Style(name, kind, make)


def _round(name: str, kind: str, write: Callable[[str], str], power: int, point: str = ",") -> Style:
    """Something counted in thousands, millions or more: "12,5 miljoen"."""

    def make(random: Random) -> Typed:
        number = Decimal(random.randrange(1, 5000)) / 10
        return Typed(write(f"{number:f}".replace(".", point)), f"{number.scaleb(power):f}")

    return Style(name, kind, make)


def _three_decimals(name: str, point: str) -> Style:
    """A number with three decimals, which may look like thousands: "1.509"."""

    def make(random: Random) -> Typed:
        number = f"{random.randrange(100, 99_999) * 10 + random.randint(1, 9)}"
        return Typed(f"{number[:-3]}{point}{number[-3:]}", f"{number[:-3]}.{number[-3:]}e0")

    return Style(name, "decimal", make)


def _numbers() -> Iterator[Style]:
    for name, group, point in (
        ("nl", ".", ","),
        ("fr space", " ", ","),
        ("fr no-break", NO_BREAK, ","),
        ("fr narrow", NARROW, ","),
        ("figure space", FIGURE, ","),
        ("thin space", THIN, ","),
        ("en", ",", "."),
        ("swiss", "'", "."),
        ("swiss curly", "’", "."),
    ):
        yield _number(f"{name} integer", "integer", whole, written(group, point))
        yield _number(f"{name} money", "money", amount, written(group, point))
    for kind in ("integer", "decimal", "money", "percent"):
        yield _number(f"plain {kind}", kind, whole, lambda n: f"{n:f}")
    yield _number("comma decimal", "decimal", amount, lambda n: f"{n:f}".replace(".", ","))
    yield _number("nothing before the point", "decimal", lambda r: share(r) / 1000, lambda n: f"{n:f}"[1:])
    yield _number(
        "nothing before the comma", "decimal", lambda r: share(r) / 1000, lambda n: f",{n:f}"[:1] + f"{n:f}"[2:]
    )
    yield _three_decimals("three decimals", ".")
    yield _three_decimals("three decimals comma", ",")
    yield _number("minus sign", "money", lambda r: -amount(r), lambda n: f"−{-n:f}")
    yield _number("en dash for minus", "integer", lambda r: -whole(r), lambda n: f"–{-n:f}")
    yield _number("minus and space", "decimal", lambda r: -amount(r), lambda n: f"- {-n:f}".replace(".", ","))
    yield _number("brackets for minus", "integer", lambda r: -whole(r), lambda n: f"({-n:f})")
    yield _number("minus behind", "money", lambda r: -amount(r), lambda n: grouped(-n, ".", ",") + "-")
    yield _number(
        "scientific of a spreadsheet",
        "integer",
        lambda r: Decimal(r.randrange(100, 1000)).scaleb(4),
        lambda n: f"{n:.2E}".replace(".", ","),
    )
    yield _number("decimals of none", "integer", whole, lambda n: f"{n:f},00")
    yield _number("half", "decimal", lambda r: whole(r) + Decimal("0.5"), lambda n: f"{int(n)} ½")


def _money() -> Iterator[Style]:
    for name, group, point, before, behind in (
        ("euro before", ".", ",", "€ ", ""),
        ("euro before no-break", ".", ",", f"€{NO_BREAK}", ""),
        ("euro close before", ",", ".", "€", ""),
        ("euro behind", ".", ",", "", " €"),
        ("euro behind fr", NARROW, ",", "", f"{NO_BREAK}€"),
        ("EUR before", ".", ",", "EUR ", ""),
        ("EUR behind", " ", ",", "", " EUR"),
        ("word behind", ".", ",", "", " euro"),
        ("accounting", ".", ",", " € ", " "),
        ("accounting negative", ".", ",", "€ -", ""),
        ("accounting brackets", ",", ".", "(€", ")"),
        ("minus before euro", ".", ",", "-€ ", ""),
    ):
        draw = (lambda random: -amount(random)) if "-" in before or "(" in before else amount
        yield _number(name, "money", draw, written(group, point, before, behind))
    for dash in ("-", "--", "–", "—"):
        yield _number(f"euro with {dash} for cents", "money", whole, written(".", ",", "€ ", f",{dash}"))
    yield _round("miljoen euro", "money", lambda n: f"{n} miljoen euro", 6)
    yield _round("millions d'euros", "money", lambda n: f"{n} millions d’euros", 6)
    yield _round("mio", "money", lambda n: f"{n} mio", 6)
    yield _round("mln euro", "money", lambda n: f"{n} mln. euro", 6)
    yield _round("M€", "money", lambda n: f"{n} M€", 6)
    yield _round("k€", "money", lambda n: f"{n} k€", 3)
    yield _round("k close", "integer", lambda n: f"{n}k", 3)
    yield _round("duizend", "integer", lambda n: f"{n} duizend", 3)
    yield _round("million en", "integer", lambda n: f"{n} million", 6, ".")
    yield _round("bn en", "money", lambda n: f"€{n}bn", 9, ".")
    yield _round("m en", "money", lambda n: f"€{n}m", 6, ".")
    yield _round("miljard", "money", lambda n: f"€ {n} miljard", 9)
    yield _round("mld", "money", lambda n: f"{n} mld. EUR", 9)
    yield _round("milliards", "money", lambda n: f"{n} milliards", 9)


def _percent() -> Iterator[Style]:
    for name, sign in (
        ("%", " %"),
        ("% close", "%"),
        ("% fr", f"{NARROW}%"),
        ("procent", " procent"),
        ("pour cent", " pour cent"),
    ):
        yield _number(f"percent nl {name}", "percent", share, written("", ",", "", sign))
        yield _number(f"percent en {name}", "percent", share, written("", ".", "", sign))
    yield _number("percent comma", "percent", share, lambda n: f"{n:f}".replace(".", ","))
    yield _number("percent minus", "percent", lambda r: -share(r), lambda n: f"−{-n:f} %".replace(".", ","))


COUNTRIES = {
    "BE": ("België", "Belgique", "Belgium", "BEL"),
    "NL": ("Nederland", "Pays-Bas", "Netherlands", "NLD"),
    "FR": ("Frankrijk", "France", "France", "FRA"),
    "GB": ("Verenigd Koninkrijk", "Royaume-Uni", "United Kingdom", "GBR"),
    "DK": ("Denemarken", "Danemark", "Denmark", "DNK"),
    "CZ": ("Tsjechië", "Tchéquie", "Czechia", "CZE"),
    "CI": ("Ivoorkust", "Côte d’Ivoire", "Côte d’Ivoire", "CIV"),
    "NO": ("Noorwegen", "Norvège", "Norway", "NOR"),
    "US": ("Verenigde Staten", "États-Unis", "United States", "USA"),
}


def _named(code: str, at: int) -> str:
    return COUNTRIES[code][at]


def _country(name: str, write: Callable[[str], str]) -> Style:
    def make(random: Random) -> Typed:
        code = random.choice(sorted(COUNTRIES))
        return Typed(write(code), code)

    return Style(f"country {name}", "country", make)


def _countries() -> Iterator[Style]:
    yield _country("code", lambda code: code)
    yield _country("small", str.lower)
    for at, name in enumerate(("nl", "fr", "en", "alpha-3")):
        yield _country(name, partial(_named, at=at))
    yield _country("capitals", lambda code: COUNTRIES[code][0].upper())
    yield _country("fr article", lambda code: f"la {COUNTRIES[code][1]}")


_NOTHING = (
    "n.v.t. nvt N.V.T. n/a N/A n.a. s.o. n.d. nihil néant geen aucun - – — -- / // ... … . x ? #N/A #N/B #DIV/0! "
    "#VALUE! NaN none onbekend inconnu"
)
NOTHING = (*_NOTHING.split(), "sans objet", "nog niet bekend")


def _nothing(text: str) -> Style:
    return Style(f"nothing {text}", "", lambda _: Typed(text, None))


def numbers() -> tuple[Style, ...]:
    """The styles of numbers, of countries, and of what says that there is no value."""
    return (*_numbers(), *_money(), *_percent(), *_countries(), *map(_nothing, NOTHING))
