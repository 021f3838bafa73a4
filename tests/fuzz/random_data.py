"""Data sets for random reports: columns of all kinds of values, with gaps, breaks, notes and what is known of them."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.fuzz.small_reports import Json

NUMBERS = ("integer", "decimal", "percent", "money")
COUNTRIES = ("BE", "FR", "DE", "LU", "NL", "SI", "DK", "IT", "ES", "PT", "AT", "PL", "US", "JP")
MOST_OF_COUNTRIES = len(COUNTRIES)


def data_set(random: Random, name: str, label: Callable[[], Json]) -> Json:
    """A data set with a column of names, periods, dates or countries, columns of numbers of one kind, and others."""
    first = random.choice(["period", "period", "text", "text", "country", "date"])
    kind = random.choice(NUMBERS)
    columns: list[Json] = [{"id": "name", "kind": first, "label": label()}]
    columns += [_column(random, f"c{n}", kind, label) for n in range(random.randint(1, 5))]
    columns += [
        {"id": f"o{n}", "kind": random.choice(["date", "country", "duration", "text", "period"]), "label": label()}
        for n in range(random.choice([0, 0, 1, 2]))
    ]
    most = MOST_OF_COUNTRIES if first == "country" else random.choice([3, 6, 12, 40])
    rows = [
        {"id": f"r{number}", **{one["id"]: _cell(random, one, number, label) for one in columns}}
        for number in range(random.randint(1, most))
    ]
    nulls = {"unknown": {"nl": "niet gemeten", "fr": "non mesuré"}}
    made = {"id": name, "title": label(), "columns": columns, "nulls": nulls, "rows": rows}
    if random.random() < 0.3:
        made["source"] = label()
    if random.random() < 0.2:
        made["description"] = label()
    return made


def _column(random: Random, name: str, kind: str, label: Callable[[], Json]) -> Json:
    column = {"id": name, "kind": kind, "label": label()}
    if random.random() < 0.2:
        column["note"] = label()
    if random.random() < 0.2 and kind in ("integer", "decimal"):
        column["unit"] = {"nl": "kg", "fr": "kg"}
    return column


def _cell(random: Random, column: Json, number: int, label: Callable[[], Json]) -> Json:
    """A value, or a gap where one may be."""
    if column["id"] == "name":
        return value(random, column["kind"], number, label)
    if random.random() < 0.1:
        return {"null": "unknown"}
    found = value(random, column["kind"], random.randrange(12), label)
    if random.random() < 0.05 and column["kind"] in NUMBERS:
        return {"value": found, "note": label()} if random.random() < 0.5 else {"value": found, "approx": True}
    return found


def value(random: Random, kind: str, number: int, label: Callable[[], Json]) -> Json:
    """A value of a kind; `number` makes different ones."""
    size = 10 ** random.randint(0, 7)
    amount = random.randint(-size if random.random() < 0.1 else 0, size)
    match kind:
        case "period":
            return f"{1990 + number}-01-01/{1991 + number}-01-01"
        case "date":
            return f"{1990 + number}-0{random.randint(1, 9)}-1{random.randint(0, 9)}"
        case "country":
            return COUNTRIES[number % len(COUNTRIES)]
        case "duration":
            return f"{random.randint(0, 99)}:{random.randint(10, 59)}"
        case "text":
            return label()
        case "integer" | "money":
            return amount
        case _:
            return round(amount / 7, random.choice([1, 2]))
