"""Value slots, from what an editor types to what each reader gets; "~" is a no-break space and "_" a narrow one."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.diagnostics.errors import ContentError
from report.locales import locale_of
from report.markup.parser import parse
from report.markup.tree import Slot
from report.model.report import Report
from report.slots.answers import answer
from report.slots.found import ValueAnswer
from report.values.kind import ValueProblem
from tests.localise.making import errors, report_of


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    return report_of(
        tmp_path_factory.mktemp("slots"), {"one": "- paragraph: {nl: '{hives.a.hives}', fr: '{hives.a.hives}'}"}
    )


def slot(typed: str) -> Slot:
    (inline,) = parse(typed)
    assert isinstance(inline, Slot)
    return inline


def value_of(typed: str, report: Report) -> ValueAnswer:
    found = answer(slot(typed), report.data, 2030)
    assert isinstance(found, ValueAnswer)
    return found


def written(typed: str, report: Report, language: str) -> str:
    return value_of(typed, report).in_text(locale_of(language)).replace("\u00a0", "~").replace("\u202f", "_")


def refuses(typed: str, report: Report, message: str, hint: str) -> None:
    """A slot has no answer, and what is said of it holds these words."""
    with pytest.raises(ValueProblem) as caught:
        answer(slot(typed), report.data, 2030)
    assert message in caught.value.message
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    ("typed", "nl", "fr"),
    [
        ("{date:2022-10-11}", "11~oktober 2022", "11~octobre 2022"),
        ("{date:2022-01-01}", "1~januari 2022", "1er~janvier 2022"),
        ("{date:2022-09-23|no-year}", "23~september", "23~septembre"),
        ("{date:2022-10-11|weekday}", "dinsdag 11~oktober 2022", "mardi 11~octobre 2022"),
        ("{date:2022-10-11|weekday|capital}", "Dinsdag 11~oktober 2022", "Mardi 11~octobre 2022"),
        ("{date:2022-12-01|figures}", "1/12/2022", "1/12/2022"),
        ("{dates:2022-03-30,2022-03-31}", "30 en 31~maart 2022", "30 et 31~mars 2022"),
        ("{dates:2022-10-10, 2022-10-17}", "10 en 17~oktober 2022", "10 et 17~octobre 2022"),
        ("{dates:2022-12-13,2022-12-14|no-year}", "13 en 14~december", "13 et 14~décembre"),
        ("{month:2023-01}", "januari 2023", "janvier 2023"),
        ("{month:2022-08|no-year}", "augustus", "août"),
        ("{month:2022-08|capital}", "Augustus 2022", "Août 2022"),
        (
            "{period:2021-12-01/2022-12-01}",
            "van 1~december 2021 tot 1~december 2022",
            "du 1er~décembre 2021 au 1er~décembre 2022",
        ),
        (
            "{period:2021-12-01/2022-12-01|inclusive}",
            "van 1~december 2021 tot en met 30~november 2022",
            "du 1er~décembre 2021 au 30~novembre 2022 inclus",
        ),
        ("{period:2021-12-01/2022-12-01|figures}", "1/12/2021~– 1/12/2022", "1/12/2021~– 1/12/2022"),
        ("{period:2021-12-01/2022-12-01|figures|inclusive}", "1/12/2021~– 30/11/2022", "1/12/2021~– 30/11/2022"),
        ("{period:2021-12-01/2022-12-01|short}", "2021–2022", "2021–2022"),
        ("{int:6272}", "6.272", "6_272"),
        ("{int:4|words}", "vier", "quatre"),
        ("{int:4|words|capital}", "Vier", "Quatre"),
        ("{int:1|words f}", "één", "une"),
        ("{int:13|words}", "13", "13"),
        ("{decimal:66.5}", "66,5", "66,5"),
        ("{decimal:66.74|digits 1}", "66,7", "66,7"),
        ("{percent:66.5}", "66,5~%", "66,5~%"),
        ("{percent:66.5|digits 0}", "67~%", "67~%"),
        ("{money:275e6 EUR}", "275~miljoen~euro", "275~millions~d’euros"),
        ("{money:1e6 EUR}", "1~miljoen~euro", "1~million~d’euros"),
        ("{money:1250 EUR}", "1.250~euro", "1_250~euros"),
        ("{duration:2:56}", "2~minuten en 56~seconden", "2~minutes et 56~secondes"),
        ("{duration:2:56|short}", "2:56", "2:56"),
        ("{approx:80}", "een 80-tal", "quelque 80"),
        ("{approx:80|capital}", "Een 80-tal", "Quelque 80"),
        ("{approx:30|noun}", "een dertigtal", "une trentaine"),
        ("{approx:80|noun}", "een 80-tal", "quelque 80"),
        ("{country:SI}", "Slovenië", "Slovénie"),
        ("{country:GB}", "het Verenigd Koninkrijk", "Royaume-Uni"),
        ("{country:GB|name}", "Verenigd Koninkrijk", "Royaume-Uni"),
        ("{country:BE|articles|capital}", "België", "La Belgique"),
        ("{countries:BE,DK,FI}", "België, Denemarken en Finland", "Belgique, Danemark et Finlande"),
        ("{countries:DK,IT|of}", "Denemarken en Italië", "du Danemark et d’Italie"),
    ],
)
def test_slots_that_hold_their_value(report: Report, typed: str, nl: str, fr: str) -> None:
    assert {language: written(typed, report, language) for language in ("nl", "fr")} == {"nl": nl, "fr": fr}


@pytest.mark.parametrize(
    ("typed", "nl", "fr"),
    [
        ("{hives.a.hives}", "1.200", "1_200"),
        ("{hives.b.hives}", "een 80-tal", "quelque 80"),
        ("{hives.b.hives|exact}", "80", "80"),
        ("{hives.a.occupied}", "66,5~%", "66,5~%"),
        ("{hives.b.occupied}", "70,00~%", "70,00~%"),
        ("{hives.b.occupied|digits 0}", "70~%", "70~%"),
        ("{hives.c.occupied}", "61~%", "61~%"),
        ("{hives.a.honey}", "8,25", "8,25"),
        ("{hives.c.honey}", "ongeveer 9,5", "environ 9,5"),
        ("{hives.a.check}", "2~minuten en 56~seconden", "2~minutes et 56~secondes"),
        ("{hives.a.check|short}", "2:56", "2:56"),
        ("{hives.a.cost}", "275~miljoen~euro", "275~millions~d’euros"),
        ("{hives.c.cost}", "18.500,50~euro", "18_500,50~euros"),
        ("{hives.a.day}", "1~maart 2028", "1er~mars 2028"),
        ("{hives.a.day|no-year}", "1~maart", "1er~mars"),
        ("{hives.b.place}", "het Verenigd Koninkrijk", "Royaume-Uni"),
        ("{hives.b.place|articles}", "het Verenigd Koninkrijk", "le Royaume-Uni"),
        ("{hives.a.period|short}", "2027–2028", "2027–2028"),
        ("{hives.@first.hives}", "1.200", "1_200"),
        ("{hives.@last.hives}", "6", "6"),
        ("{hives.@last.hives|words}", "zes", "six"),
        ("{hives.@max.occupied}", "70,00~%", "70,00~%"),
        ("{hives.@min.occupied}", "61~%", "61~%"),
        ("{hives.@max:occupied.period|short}", "2028–2029", "2028–2029"),
        ("{hives.@max.honey}", "ongeveer 9,5", "environ 9,5"),
        ("{hives.@min:cost.place}", "het Verenigd Koninkrijk", "Royaume-Uni"),
        ("{hives.@sum.check|short}", "1:10:06", "1:10:06"),
        ("{hives.@sum.hives|exact}", "1.286", "1_286"),
        ("{hives.@sum.hives}", "een 1.286-tal", "quelque 1_286"),
        ("{hives.@count.period}", "3", "3"),
        ("{hives.@count.honey}", "2", "2"),  # one has no value
        ("{hives.@count.period|words}", "drie", "trois"),
        ("{hives.@max.hives|label}", "2027–2028", "2027–2028"),
        ("{hives.c.hives|change a}", "−99,5~%", "−99,5~%"),
        ("{hives.c.hives|change a|digits 0}", "−100~%", "−100~%"),
        ("{hives.c.hives|change a|abs}", "99,5~%", "99,5~%"),
        ("{hives.a.hives|change c}", "+19.900,0~%", "+19_900,0~%"),
        ("{hives.a.hives|change @last|digits 0|abs}", "19.900~%", "19_900~%"),
        ("{hives.c.hives|difference a}", "−1.194", "−1_194"),
        ("{hives.a.hives|difference c}", "+1.194", "+1_194"),
        ("{hives.a.hives|difference a}", "0", "0"),
        ("{hives.b.hives|difference c}", "+74", "+74"),
        ("{hives.b.occupied|difference a}", "+3,50~procentpunt", "+3,50~points de pourcentage"),
        ("{hives.c.occupied|difference a|abs}", "5,5~procentpunt", "5,5~points de pourcentage"),
        ("{hives.a.check|difference b|short}", "−1:00:09", "−1:00:09"),
        ("{hives.b.cost|difference c}", "−17.250,50~euro", "−17_250,50~euros"),
    ],
)
def test_slots_that_name_a_place_in_the_data(report: Report, typed: str, nl: str, fr: str) -> None:
    assert {language: written(typed, report, language) for language in ("nl", "fr")} == {"nl": nl, "fr": fr}


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        ("{dat:2022-10-11}", "unknown kind of value slot 'dat' (did you mean 'date'?)", "{date:2022-10-11}"),
        ("{date:11-10-2022}", "'11-10-2022' is not a date", "2022-10-11"),
        ("{date:2022-02-30}", "not a day of the calendar", ""),
        ("{dates:2022-03-30,31}", "'31' is not a date", ""),
        ("{month:2022-13}", "is not a month", ""),
        ("{period:2022-12-01/2021-12-01}", "ends before it has begun", ""),
        ("{int:6.2}", "is not a whole number", ""),
        ("{int:6 272}", "'6 272' is not a number", "write 6272"),
        ("{money:275e6}", "has no currency", "EUR"),
        ("{country:UK}", "unknown country 'UK'", "write GB"),
        ("{term:}", "no term is named", "{term:fido}"),
        ("{date:2022-10-11|noyear}", "unknown filter 'noyear' (did you mean 'no-year'?)", "no-year, weekday"),
        ("{int:4|words x}", "the filter 'words' takes no 'x'", "|words or |words f"),
        ("{int:4|capital x}", "the filter 'capital' takes no 'x'", "|capital"),
        ("{decimal:6.5|digits}", "the filter 'digits' is not complete", "|digits 1"),
        ("{decimal:6.5|digits two}", "'two' is no number of decimals", "|digits 1"),
        ("{hives}", "'hives' is no place in the data", "{hives.a.hives}"),
        ("{int:43,92}", "'43,92' is not a whole number", "write {decimal:43.92}"),
        ("{int:ca. 80}", "'ca. 80' is not a number", "write {approx:80}"),
        ("{decimal:66,5 %}", "'66,5 %' is a percentage", "write {percent:66.5}"),
        ("{decimal:€ 5}", "'€ 5' is not a number", "write {money:5 EUR}"),
        ("{int:2030-03-01}", "'2030-03-01' is not a number", "write {date:2030-03-01}"),
        ("{percent:-}", "'-' is not a number", "in words"),
        ("{money:275.000 EUR}", "can be read as 275000 and as 275", "{money:275000 EUR}"),
        ("{money:5 EUR|digits 1}", "unknown filter 'digits'", "capital"),
        ("{hives.a.hives|digits 1}", "unknown filter 'digits'", "words"),
        ("{hives.a}", "'hives.a' is no place in the data", ""),
        ("{hive.a.hives}", "unknown data set 'hive' (did you mean 'hives'?)", "hives"),
        ("{hives.d.hives}", "unknown row 'd' of 'hives'", "rows: a, b, c, and @first"),
        ("{hives.a.hive}", "unknown column 'hive' of 'hives' (did you mean 'hives'?)", "period, hives"),
        ("{hives.@top.hives}", "unknown row '@top'", "@max"),
        ("{hives.@max.name}", "'@max' needs a column of numbers", "@max:hives"),
        ("{hives.@max:nme.hives}", "unknown column 'nme'", "name"),
        ("{hives.@sum.period}", "'@sum' needs a column of numbers", "columns of numbers: hives, occupied"),
        ("{hives.b.honey}", "row 'b' of 'hives' has no value for 'honey'", "name a row that has one"),
        ("{hives.a.honey|change b}", "row 'b' of 'hives' has no value for 'honey'", ""),
        ("{hives.a.hives|change}", "no row stands before 'a'", "name a later row"),
        ("{hives.a.hives|change b|difference b}", "both 'change' and 'difference'", ""),
        ("{hives.a.hives|weekday}", "unknown filter 'weekday'", "words, ordinal, change"),
        ("{hives.a.name|digits 1}", "unknown filter 'digits'", ""),
        ("{hives.@count.name|digits 1}", "unknown filter 'digits'", ""),
    ],
)
def test_slots_that_have_no_answer_say_what_to_write(report: Report, typed: str, message: str, hint: str) -> None:
    refuses(typed, report, message, hint)


def test_a_change_from_zero_has_no_answer(tmp_path: Path) -> None:
    zero = "id: n\ntitle: n\ncolumns: [{id: v, kind: integer, label: v}]\nrows: [{id: a, v: 0}, {id: b, v: 5}]\n"
    made = report_of(tmp_path, {"one": "- paragraph: '{n.b.v}'"}, data={"n": zero})
    with pytest.raises(ValueProblem, match="no change can be told from 0"):
        answer(slot("{n.b.v|change a}"), made.data, 2030)
    assert value_of("{n.b.v|difference a}", made).value == 5


def test_a_report_with_such_a_slot_is_refused_at_its_place(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        report_of(tmp_path, {"one": "- paragraph: {nl: 'Er zijn {hives.a.hive} kasten', fr: 'x'}"})
    assert str(errors(caught.value)[0]).startswith("content/2030/sections/one.yaml:4:30: unknown column 'hive'")


BARE = """\
id: n
title: {nl: n, fr: n}
columns: [{id: day, kind: date, label: {nl: d, fr: j}}, {id: v, kind: integer, label: {nl: v, fr: v}}]
nulls: {unknown: {nl: niet gemeten, fr: non mesuré}}
rows: [{id: a, day: {null: unknown}, v: {null: unknown}}]
"""


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        ("{n.a.v|label}", "row 'a' has no label", "names rows"),
        ("{n.a.v}", "row 'a' of 'n' has no value for 'v'", "none"),
        ("{d.@max.day}", "'@max' needs a column of numbers", "the data set has none; rows: a"),
        ("{d.@sum.day}", "'@sum' needs a column of numbers", "none"),
    ],
)
def test_a_data_set_that_has_little_is_told(tmp_path: Path, typed: str, message: str, hint: str) -> None:
    days = "id: d\ntitle: {nl: d, fr: j}\ncolumns: [{id: day, kind: date, label: {nl: d, fr: j}}]\n"
    data = {"n": BARE, "d": f"{days}rows: [{{id: a, day: 2030-01-01}}]\n"}
    made = report_of(tmp_path, {"one": "- paragraph: '{d.a.day}'"}, data=data)
    with pytest.raises(ValueProblem) as caught:
        answer(slot(typed), made.data, 2030)
    assert message in caught.value.message
    assert hint in caught.value.hint


def test_a_report_without_data_has_no_place_in_them() -> None:
    with pytest.raises(ValueProblem) as caught:
        answer(slot("{n}"), {}, 2030)
    assert "{visits.2021-2022.sessions}" in caught.value.hint
    with pytest.raises(ValueProblem) as caught:
        answer(slot("{n.a.v}"), {}, 2030)
    assert caught.value.hint == "data sets: none"
