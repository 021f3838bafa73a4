"""Two readings that are a whole report, and what is said of them."""

from __future__ import annotations

from report.model.text import Text
from report.validate.parity.readings import Reader, differences
from report.validate.parity.sides import Difference


def found(first: str, second: str, languages: tuple[str, str] = ("nl", "fr")) -> list[Difference]:
    """What the readings do not have in common, as typed in the languages."""
    reader = Reader({}, languages)
    one, other = (
        reader.side(Text.of({language: typed}), language)
        for typed, language in zip((first, second), languages, strict=True)
    )
    return list(differences(one, other, reader.corpus([(one, other)])))


def claims_told(first: str, second: str, languages: tuple[str, str]) -> list[Difference]:
    """The opposites and the denials among them."""
    return [one for one in found(first, second, languages) if one.code in ("parity-opposite", "parity-negation")]
