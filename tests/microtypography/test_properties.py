"""What holds for any text: letters and digits stay, a second time changes nothing, values stay as they are."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from report.document import NOWHERE, Run, Runs, plain
from report.locales import locale_of
from report.microtypography import refined, rules_of
from report.values import KINDS
from report.values.date import date_in_full, dates_in_full
from report.values.duration import DURATION
from report.values.kind import Formatting, QuantityKind
from report.values.money import MONEY
from report.values.period import period_in_days, period_in_figures, period_in_full, period_in_short
from tests.microtypography.tables import refined_text

pytestmark = pytest.mark.slow

CHANGING = frozenset(" \u00a0\u202f\u2009'’‘‚\"“”„«»´`′″.…-–—−")
WORDS = """
    mot eau l d 's 'n ' " ` ´ “ ” ‘ ’ ‚ „ « » ( ) [ ] . .. ... … , ; : ! ? - -- --- – — / % € $ ° °C § n° art. p.
    blz. M. dr. Mme J. J.-P. van Dupont 1 2 12 500 1er 2e XXIe II siècle eeuw mars mei kg euro miljoen mil et al. ex.
    etc. enz. rock n = < | { } ] :] -5: -5:] ~ ^ _ + http://a.b/c'd a@b.c www.x.y 10:30 0475 2011-2012
    -5 foto's vracht- -uren
"""
PIECES = st.sampled_from([*WORDS.split(), "\u2028"])
TYPED = st.lists(PIECES | st.sampled_from([" ", " ", "\u00a0", "\u202f", "  "]), max_size=24).map("".join)
ANY = TYPED | st.text(max_size=40)
LANGUAGE = st.sampled_from(["nl", "fr", "en", "de"])


def kept(text: str) -> str:
    """What no rule may change."""
    return "".join([sign for sign in text if sign not in CHANGING])


@given(ANY, LANGUAGE)
@example('“Frans\' "x"', "nl")
def test_letters_digits_and_other_signs_stay_in_their_order(text: str, language: str) -> None:
    assert kept(refined_text(text, language)) == kept(text)


@given(ANY, LANGUAGE)
@example("-5:]", "fr")
@example("-5:; }", "fr")
@example("‘a‘ ", "de")
@example("rock 'n' roll 'n' roll", "nl")
def test_a_second_time_changes_nothing(text: str, language: str) -> None:
    once = refined_text(text, language)
    assert refined_text(once, language) == once


@given(ANY, LANGUAGE)
def test_what_is_no_candidate_is_changed_by_no_rule(text: str, language: str) -> None:
    rules = rules_of(language)
    assert rules is not None
    if not rules.candidate(text):
        assert [rule for rule in rules.rules if rule(text)] == []
        assert rules.raised is None or not rules.raised(text)


@given(ANY, LANGUAGE)
def test_edits_are_in_order_and_inside_the_text(text: str, language: str) -> None:
    rules = rules_of(language)
    assert rules is not None
    for rule in rules.rules:
        at = 0
        for start, end, _ in rule(text):
            assert at <= start < end <= len(text)
            at = end


LOOKS = st.builds(
    Run,
    TYPED,
    strong=st.booleans(),
    lang=st.sampled_from([None, None, None, "en", "fr", "nl-BE", "de"]),
    solid=st.sampled_from([False, False, False, True]),
    note=st.sampled_from([None, None, None, "n"]),
    origin=st.just(NOWHERE),
)


@given(st.lists(LOOKS, max_size=5).map(tuple), st.sampled_from(["nl", "fr"]))
def test_runs_keep_their_words_and_looks(runs: Runs, language: str) -> None:
    made = refined(runs, language)
    assert kept(plain(made)) == kept(plain(runs))
    looks = {run[1:8] for run in runs}
    assert all(run[1:8] in looks for run in made)
    closed = [run for run in runs if run.solid or run.note is not None]
    assert [run for run in made if run.solid or run.note is not None] == closed


@given(st.lists(TYPED, min_size=1, max_size=5), st.sampled_from(["nl", "fr"]))
def test_markup_makes_little_difference(texts: list[str], language: str) -> None:
    """Runs in one language print what one run would, but for changes that would move signs from run to run."""
    runs = tuple([Run(text, strong=bool(number % 2)) for number, text in enumerate(texts)])
    apart, whole = plain(refined(runs, language)), refined_text("".join(texts), language)
    assert kept(apart) == kept(whole)


# --- values that the locale wrote ------------------------------------------------------------------------------------

DATES = st.dates(datetime.date(1990, 1, 1), datetime.date(2060, 12, 31))
NUMBERS = st.decimals(-10_000_000_000, 10_000_000_000, places=2, allow_nan=False) | st.integers(-(10**7), 10**7).map(
    Decimal
)


@pytest.mark.parametrize("language", ["nl", "fr"])
@given(date=DATES, days=st.integers(1, 800), number=NUMBERS, seconds=st.integers(0, 90_000))
def test_values_stay_as_the_locale_wrote_them(
    language: str, date: datetime.date, days: int, number: Decimal, seconds: int
) -> None:
    locale = locale_of(language)
    end = date + datetime.timedelta(days)
    values = [
        date_in_full(date, locale),
        date_in_full(date, locale, weekday=True),
        dates_in_full([date, end], locale),
        *[write(date, end, locale) for write in (period_in_full, period_in_days, period_in_figures, period_in_short)],
        locale.numbers.decimal(number),
        MONEY.in_text.write(number, Formatting(currency="USD"), locale),
        locale.numbers.circa(locale.numbers.decimal(number)),
        locale.names.countries(["BE", "GB", "CI", "SI"], "articles"),
    ]
    for kind in (kind for kind in KINDS if isinstance(kind, QuantityKind)):
        value = Decimal(seconds) if kind is DURATION else number
        values += [way.write(value, Formatting(), locale) for way in (kind.in_text, kind.approximate, kind.difference)]
        values.append(kind.on_axis(value, Formatting(), locale))
    assert [refined_text(value, language) for value in values] == values
    sentence = "; ".join(values)  # nor does one value change beside another
    changed = refined_text(sentence, language).replace("\u202f;", ";")
    assert changed == sentence
