"""What kinds of values ask of a locale: words of the interface, and how numbers, dates and names are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Protocol

from report.languages.language import CountryForm


class NumberFormats(Protocol):
    """Numbers in digits or (small ones) in words; `sign` shows the plus of a positive number."""

    def integer(self, value: Decimal | int, sign: bool = ..., /) -> str: ...
    def decimal(self, value: Decimal, digits: int | None = ..., sign: bool = ..., /) -> str: ...
    def word(self, value: Decimal, /, feminine: bool = ...) -> str: ...


class NameFormats(Protocol):
    """Lists, and countries by their codes (ISO 3166-1)."""

    def enumerate(self, items: Sequence[str], /) -> str: ...
    def country(self, code: str, form: CountryForm = ..., /) -> str: ...
    def countries(self, codes: Iterable[str], form: CountryForm = ..., /) -> str: ...


class LocaleFormats(Protocol):
    """One reader's language: the words of the interface, and how it writes numbers, dates and names."""

    @property
    def numbers(self) -> NumberFormats: ...
    @property
    def names(self) -> NameFormats: ...
    @property
    def months(self) -> Sequence[str]: ...
    @property
    def weekdays(self) -> Sequence[str]: ...
    @property
    def gettext(self) -> Callable[[str], str]: ...
    @property
    def ngettext(self) -> Callable[[str, str, int], str]: ...
    @property
    def pgettext(self) -> Callable[[str, str], str]: ...
