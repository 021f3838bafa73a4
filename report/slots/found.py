"""Found: what slots stand for - values, terms, texts -, and the filters behind them that say how each is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, NamedTuple, TypeAlias

from report.diagnostics.errors import listed, nearest
from report.languages import capitalised
from report.locales import Locale
from report.messages import either, say
from report.model.text import Text
from report.values.decimal import read_digits
from report.values.kind import Formatting, ValueProblem, Wording

EVERYWHERE = ("capital",)  # for a slot that opens a sentence
NEEDED: Final[Mapping[str, str]] = {  # what must stand after a filter's name
    "above": "above 5000",
    "below": "below 5000",
    "digits": "digits 1",
}
#: What may stand after one; any row or column where it is "".
OPTIONAL: Final[Mapping[str, str]] = {
    "change": "",
    "difference": "",
    "ordinal": "f",  # "1re" for 1
    "rank": "low",
    "share": "",
    "since": "",
    "words": "f",  # "une" for one
}


class ValueMissing(ValueProblem):
    """A slot leads to a cell that has no value (yet): a draft shows a gap there."""


class ValueToCome(ValueMissing):
    """A slot leads to a cell that is still to be filled in, which is told there."""


class ValueAnswer(NamedTuple):
    """A value, and how it is to be written; `unit` stands after it."""

    value: Any
    wording: Wording[Any]
    formatting: Formatting
    unit: Text | None = None

    def in_text(self, locale: Locale) -> str:
        """The value in running text, without its unit."""
        text = self.wording.write(self.value, self.formatting, locale)
        return capitalised(text, locale.language) if "capital" in self.formatting.filters else text

    def with_unit(self, locale: Locale, plain: Callable[[Text], str]) -> str:
        """The value with its unit, if that is wanted; `plain` gives the words of a text."""
        text = self.in_text(locale)
        if self.unit is None:
            return text
        # catalog: a number and its unit; keep the no-break space.
        return locale.gettext("{number} {unit}").format(number=text, unit=plain(self.unit))


class TermAnswer(NamedTuple):
    """The id of a term, and the filters that say which of its forms is wanted."""

    term: str
    filters: Mapping[str, str]


#: The texts among them are cells of data.
Answer: TypeAlias = ValueAnswer | TermAnswer | Text


def plainly(value: object, wording: Wording[Any], filters: Mapping[str, str]) -> ValueAnswer:
    """A value as it stands there. Raises ValueProblem for a filter that it does not have."""
    check_filters(filters, wording.filters)
    return ValueAnswer(value, wording, Formatting(filters=filters))


def check_filters(filters: Mapping[str, str], allowed: Iterable[str]) -> None:
    """Raise ValueProblem for an unknown filter, or one with too little or too much after its name."""
    if not filters:
        return
    known = (*allowed, *EVERYWHERE)
    for name, argument in filters.items():
        if name not in known:
            message = say("unknown filter '{filter}'{near}", filter=name, near=nearest(name, known))
            raise ValueProblem(message, say("filters here: {filters}", filters=listed(known, 30)))
        if name in NEEDED and not argument:
            message = say("the filter '{filter}' is not complete", filter=name)
            raise ValueProblem(message, say("write {filter}", filter=f"|{NEEDED[name]}"))
        if argument and name not in NEEDED and argument != (OPTIONAL.get(name) or argument * (name in OPTIONAL)):
            forms = [f"|{name}", *([f"|{name} {OPTIONAL[name]}"] if name in OPTIONAL else [])]
            message = say("the filter '{filter}' takes no '{argument}'", filter=name, argument=argument)
            raise ValueProblem(message, say("write {filter}", filter=either(forms)))
    try:
        read_digits(filters.get("digits", "0"))
    except ValueProblem as problem:
        raise ValueProblem(problem.message, say("write {filter}", filter="|digits 1")) from None
