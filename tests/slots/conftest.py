"""A report with a series of years and a data set of parts, whose numbers slots tell of."""

from __future__ import annotations

import pytest

from report.model.dataset import Dataset
from report.model.report import Report
from tests.localise.making import report_of

COLUMNS = """\
title: {nl: n, fr: n}
columns:
  - {id: year, kind: period, label: {nl: Jaar, fr: Année}}
  - {id: visits, kind: integer, label: {nl: Bezoeken, fr: Visites}}
  - {id: pupils, kind: integer, label: {nl: Leerlingen, fr: Élèves}}
  - {id: content, kind: percent, label: {nl: Tevreden, fr: Satisfaits}}
  - {id: cost, kind: money, label: {nl: Kosten, fr: Coût}}
  - {id: time, kind: duration, label: {nl: Tijd, fr: Durée}}
  - {id: old, kind: decimal, label: {nl: Oud, fr: Ancien}, digits: 1}
nulls: {lost: {nl: verloren, fr: perdu}}
"""
VISITS = f"""\
id: v
{COLUMNS}
breaks: [{{column: old, before: "2028", reason: {{nl: anders geteld, fr: autre comptage}}}}]
rows:
  - {{id: "2024", year: 2024-01-01/2025-01-01, visits: 4392, pupils: {{null: lost}}, content: 60, cost: 1000,
     time: 3:00, old: 1}}
  - {{id: "2025", year: 2025-01-01/2026-01-01, visits: 3118, pupils: {{null: lost}}, content: 70, cost: 1500,
     time: 2:00, old: 2}}
  - {{id: "2026", year: 2026-01-01/2027-01-01, visits: 5812, pupils: 1203, content: 64.5, cost: 3000,
     time: 4:00, old: 4}}
  - {{id: "2027", year: 2027-01-01/2028-01-01, visits: 8010, pupils: 1716, content: 66, cost: 2500, time: 2:30, old: 3}}
  - {{id: "2028", year: 2028-01-01/2029-01-01, visits: 6272, pupils: 900, content: 61, cost: 2000, time: 2:15, old: 9}}
  - {{id: "2029", year: 2029-01-01/2030-01-01, visits: 5532, pupils: 1000, content: 67, cost: 1000, time: 1:55, old: 8}}
"""
PARTS = """\
id: p
title: {nl: n, fr: n}
columns:
  - {id: name, kind: text, label: {nl: Naam, fr: Nom}}
  - {id: buyers, kind: integer, label: {nl: Kopers, fr: Acheteurs}}
  - {id: nothing, kind: integer, label: {nl: Niets, fr: Rien}}
  - {id: balance, kind: integer, label: {nl: Saldo, fr: Solde}}
rows:
  - {id: a, name: a, buyers: {value: 30, approx: true}, nothing: 0, balance: 5}
  - {id: b, name: b, buyers: 50, nothing: 0, balance: -2}
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    blocks = {"one": "- paragraph: '{v.@last.visits} {p.a.buyers}'"}
    return report_of(tmp_path_factory.mktemp("relative"), blocks, data={"v": VISITS, "p": PARTS})


@pytest.fixture(scope="module")
def visits(report: Report) -> Dataset:
    return report.data["v"]
