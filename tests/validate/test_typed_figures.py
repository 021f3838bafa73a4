"""Figures and dates that are typed once for all languages, and would be printed alike in each."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.diagnostics.errors import Diagnostic, Severity
from report.source.load import load
from report.validate.reading import read_content
from report.validate.rules.typed_figures import figures_are_written_by_each_language

REPORT = """\
year: 2030
languages: [nl, fr]
published: 2031-01-01
title: {nl: Jaarverslag, fr: Rapport annuel}
subtitle: {nl: De kasten, fr: Les ruches}
organisation: {nl: De imkers, fr: Les apiculteurs}
subject: {nl: De kasten, fr: Les ruches}
sections: [visitors]
"""
SECTION = """\
id: visitors
title: {nl: De bezoekers, fr: Les visiteurs}
short: {nl: Bezoek, fr: Visites}
blocks:
  - key-figures: [{value: 'VALUE', label: {nl: kasten, fr: ruches}}]
"""


def told(folder: Path, value: str) -> list[Diagnostic]:
    """What is said of the value of a key figure."""
    sections = folder / "content" / "2030" / "sections"
    sections.mkdir(parents=True)
    (sections.parent / "report.yaml").write_text(REPORT, "utf-8")
    (sections / "visitors.yaml").write_text(SECTION.replace("VALUE", value), "utf-8")
    return list(figures_are_written_by_each_language(read_content(load(sections.parent))))


@pytest.mark.parametrize(
    ("value", "words", "cure"),
    [
        ("12.500", "12.500", "write {int:12500}; if its last three digits are decimals, {decimal:12.5}"),
        ("1 234", "1 234", "write {int:1234}"),
        ("1.234.567", "1.234.567", "write {int:1234567}"),
        ("12,5", "12,5", "write {decimal:12.5}"),
        ("3.75", "3.75", "write {decimal:3.75}"),
        ("12,5 %", "12,5 %", "write {percent:12.5}"),
        ("12.5%", "12.5%", "write {percent:12.5}"),
        ("14.30 %", "14.30 %", "write {percent:14.30}"),
        ("-12,5 %", "-12,5 %", "write {percent:-12.5}"),
        ("+12,5 %", "12,5 %", "write {percent:12.5}"),
        ("€ 12,50", "€ 12,50", "write {money:12.50 EUR}"),
        ("12.500 €", "12.500 €", "{money:12500 EUR}; if its last three digits are decimals, {money:12.5 EUR}"),
        ("1.250,00 EUR", "1.250,00 EUR", "write {money:1250.00 EUR}"),
        ("12 500 USD", "12 500 USD", "write {money:12500 USD}"),
        ("**12.500**", "12.500", "{int:12500}"),
        ("12.500 FTE", "12.500", "{int:12500}"),
        ("Budget 12,5", "12,5", "{decimal:12.5}"),
        ("(12,5)", "12,5", "{decimal:12.5}"),
        ("13/12/2021", "13/12/2021", "write {date:2021-12-13}"),
        ("01/12/2021", "01/12/2021", "write {date:2021-12-01} or {date:2021-01-12}"),
        ("1.12.2021", "1.12.2021", "{date:2021-12-01}"),
        ("2021-12-01", "2021-12-01", "write {date:2021-12-01}"),
    ],
)
def test_a_figure_typed_once_has_a_slot_as_its_cure(value: str, words: str, cure: str, tmp_path: Path) -> None:
    (one,) = told(tmp_path, value)
    assert one.severity is Severity.WARNING
    assert one.message.values["typed"] == words
    assert cure in one.hint


@pytest.mark.parametrize(
    "value",
    [
        "12", "2030", "12 %", "2.0.1", "v2.0", "PDF 1.7", "WCAG 2.1", "PDF/UA-1", "2016/679", "14.30", "9.30", "14:30",
        "02 123 45 67", "02/123.45.67", "+32 475 123 456", "0475 12 34 56", "BE 0123.456.789", "0123.456.789",
        "192.168.1.1", "10.1000/182", "2021-2022", "01/12", "12/2021", "nr. 12.345", "n° 12.345", "art. 12.3",
        "{int:12500}", "[2.10]{lang=en}", "BE68 5390 0754 7034", "1:2.500", "978-2-1234-5680-3",
        "2021-12-01/2022-12-01",
    ],
)  # fmt: skip
def test_what_is_no_quantity_may_be_typed_once(value: str, tmp_path: Path) -> None:
    assert told(tmp_path, value) == []
