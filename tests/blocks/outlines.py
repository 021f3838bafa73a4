"""Blocks in a small report and the outline of what they become, and data with remarks of every kind."""

from __future__ import annotations

import textwrap
from pathlib import Path

from report.locales import locale_of
from report.localise import localise
from tests.localise.making import DATA, report_of
from tests.localise.outline import outline

TERMS = """
- {id: fido, name: {nl: Federaal Instituut, fr: Institut fédéral}, short: {nl: FIDO, fr: IFDD}}
- {id: eau, name: Étude, short: ÉTU}
- {id: pact, name: Open Pact, short: OP, lang: en, gloss: {nl: open pact, fr: pacte ouvert}}
- {id: hidden, name: Verborgen, short: VB, listed: false}
"""
FRONT = """\
colophon:
  - {label: {nl: Uitgever, fr: Éditeur}, text: "{term:fido|long}"}
"""
REMARKS = """\
id: hives
title: T
source: {nl: de telling, fr: le comptage}
columns:
  - {id: name, kind: text, label: Naam}
  - {id: v, kind: integer, label: Waarde, note: {nl: in de lente, fr: au printemps}}
  - {id: w, kind: decimal, label: W}
nulls: {unknown: {nl: niet gemeten!, fr: non mesuré}, lost: {nl: verloren, fr: perdu}}
breaks: [{column: w, before: b, reason: {nl: vanaf hier anders, fr: autrement}}]
rows:
  - {id: a, name: a, v: {null: unknown}, w: {value: 5.53, source_text: "5:53", correction: {reason: r, by: b, status: proposed}}}
  - {id: b, name: b, v: {null: lost}, w: {value: 4.51, source_text: "4:51", correction: {reason: r, by: b, status: proposed}}}
  - {id: c, name: c, v: {null: unknown}, w: {value: 3, source_text: "drie", correction: {reason: r, by: b, status: accepted}}}
  - {id: d, name: d, v: 1, w: {value: 2, note: {nl: eigen noot, fr: n}, source_text: x, correction: {reason: r, by: b, status: accepted}}}
  - {id: e, name: e, w: {value: 2, source_text: "2,0"}, v: 2}
"""  # noqa: E501


def lowered(tmp_path: Path, blocks: str, language: str = "nl", data: str = DATA) -> str:
    """The outline of blocks, without what stands around them; "~" is a no-break space, "_" a narrow one."""
    report = report_of(tmp_path, {"one": blocks}, data={"hives": data}, terms=TERMS, front=FRONT)
    lines = outline(localise(report, locale_of(language))).splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith("  heading"))
    return "\n".join(lines[start + 1 :])


def lines(text: str) -> str:
    """An outline as a test holds it."""
    return textwrap.indent(textwrap.dedent(text).strip(), "  ")
