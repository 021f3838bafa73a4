"""Small reports made of the YAML in a test, by way of the passes before."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from pathlib import Path

from report.diagnostics.errors import Diagnostic, ReportError, Severity
from report.model.report import Report
from report.source.load import load
from report.validate import validate

FRONT = """\
year: 2030
languages: [nl, fr]
published: 2031-02-03
title: {nl: Bijen, fr: Abeilles}
subtitle: {nl: Jaarverslag, fr: Rapport annuel}
organisation: {nl: Observatorium, fr: Observatoire}
subject: {nl: Kasten, fr: Ruches}
"""
DATA = """\
id: hives
title: {nl: Kasten, fr: Ruches}
columns:
  - {id: period, kind: period, label: {nl: Jaar, fr: Année}}
  - {id: hives, kind: integer, label: {nl: Kasten, fr: Ruches}}
  - {id: occupied, kind: percent, label: {nl: Bezet, fr: Occupées}}
  - {id: honey, kind: decimal, label: {nl: Honing, fr: Miel}, unit: kg}
  - {id: check, kind: duration, label: {nl: Controle, fr: Contrôle}}
  - {id: cost, kind: money, label: {nl: Kosten, fr: Coût}}
  - {id: day, kind: date, label: {nl: Dag, fr: Jour}}
  - {id: place, kind: country, label: {nl: Land, fr: Pays}}
  - {id: name, kind: text, label: {nl: Naam, fr: Nom}}
nulls: {unknown: {nl: niet gemeten, fr: non mesuré}}
rows:
  - {id: a, period: 2027-12-01/2028-12-01, hives: 1200, occupied: 66.5, honey: 8.25, check: "2:56", cost: 275e6,
     day: 2028-03-01, place: BE, name: {nl: "het *eerste*", fr: "la *première*"}}
  - {id: b, period: 2028-12-01/2029-12-01, hives: {value: 80, approx: true}, occupied: 70.00, honey: {null: unknown},
     check: "1:03:05", cost: 1250, day: 2029-03-01, place: GB, name: twee}
  - {id: c, period: 2029-12-01/2030-12-01, hives: 6, occupied: 61, honey: {value: 9.5, approx: true}, check: 4:05,
     cost: 18500.5, day: 2030-03-01, place: SI, name: drie}
"""


def report_of(
    folder: Path,
    sections: Mapping[str, str],
    *,
    order: str = "",
    data: Mapping[str, str] | None = None,
    terms: str = "",
    front: str = "",
) -> Report:
    """A report of sections by id: each is the YAML of its blocks, or with `title:` that of the whole file."""
    year = folder / "content" / "2030"
    for name in ("sections", "data"):
        (year / name).mkdir(parents=True, exist_ok=True)
    listed = order or "sections: [" + ", ".join(sections) + "]"
    (year / "report.yaml").write_text(f"{FRONT}{front}{listed}\n", "utf-8")
    for name, typed in sections.items():
        text = textwrap.dedent(typed)
        if not text.startswith("title:"):
            text = f"title: {{nl: Titel {name}, fr: Titre {name}}}\nblocks:\n{textwrap.indent(text, '  ')}"
        (year / "sections" / f"{name}.yaml").write_text(f"id: {name}\n{text}\n", "utf-8")
    for name, typed in (data or {"hives": DATA}).items():
        (year / "data" / f"{name}.yaml").write_text(typed, "utf-8")
    if terms:
        (year / "terms.yaml").write_text(f"terms:\n{textwrap.indent(textwrap.dedent(terms), '  ')}", "utf-8")
    return validate(load(year), draft=True)  # what is under test need not say the same in both languages


def errors(problem: ReportError) -> list[Diagnostic]:
    """What is wrong, without the warning that nobody has accepted the texts of so small a report."""
    return [one for one in problem.diagnostics if one.severity is Severity.ERROR]
