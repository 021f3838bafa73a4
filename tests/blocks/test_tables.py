"""Tables: of a data set and typed in place, as the outline of the element."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.diagnostics.errors import ContentError
from tests.blocks.outlines import REMARKS, lines, lowered


def test_a_table_of_data_says_units_once_and_aligns_numbers(tmp_path: Path) -> None:
    assert lowered(tmp_path, "- table: {id: t, data: hives, caption: C, notes: [noot]}") == lines("""
        table #t Tabel~1 (vervolg): C
          columns start,, decimal,, decimal,, decimal,, end,, decimal,, start,, start,, start,
          ^Jaar | ^Kasten | ^Bezet (%) | ^Honing (kg) | ^Controle | ^Kosten (euro) | ^Dag | ^Land | ^Naam
          <1/12/2027~– 1/12/2028 | 1.200 | 66,5 | 8,25 | 2:56 | 275.000.000 | 1~maart 2028 | België | het {eerste|emphasis}
          <1/12/2028~– 1/12/2029 | ca.~80 | 70,00 | {–|expansion=geen cijfer} | 1:03:05 | 1.250 | 1~maart 2029 | Verenigd Koninkrijk | twee
          <1/12/2029~– 1/12/2030 | 6 | 61 | ca.~9,5 | 4:05 | 18.500,5 | 1~maart 2030 | Slovenië | drie
          note: – Niet gemeten.
          note: noot
          data: hives
        """)  # noqa: E501


def test_a_table_shows_the_columns_and_rows_asked_for_in_their_order(tmp_path: Path) -> None:
    blocks = "- table: {id: t, data: hives, columns: [hives, place], rows: [c, a], caption: C}"
    assert lowered(tmp_path, blocks, "fr") == lines("""
        table #t Tableau~1 (suite): C
          columns decimal,, start,
          ^Ruches | ^Pays
          6 | Slovénie
          1_200 | Belgique
          data: hives
        """)


def test_remarks_have_letters_in_reading_order_but_the_usual_gap_has_none(tmp_path: Path) -> None:
    assert lowered(tmp_path, "- table: {id: t, data: hives, caption: C}", data=REMARKS) == lines("""
        table #t Tabel~1 (vervolg): C
          columns start,, decimal,, decimal,
          ^Naam | ^Waarde{a|raised|href=#t-note-a} | ^W
          <a | {–|expansion=geen cijfer} | 5,53{b|raised|href=#t-note-b}
          <b | {–|expansion=geen cijfer}{c|raised|href=#t-note-c} | 4,51{d|raised|href=#t-note-d}{, |raised}{b|raised|href=#t-note-b}
          <c | {–|expansion=geen cijfer} | 3{e|raised|href=#t-note-e}
          <d | 1 | 2{f|raised|href=#t-note-f}
          <e | 2 | 2
          note: – Niet gemeten!
          note: a In de lente.
          note: b De bron vermeldt 5:53 en 4:51; hoe dat hier is gelezen, moet nog worden bevestigd.
          note: c Verloren.
          note: d Vanaf hier anders.
          note: e De bron vermeldt drie; hier verbeterd.
          note: f Eigen noot.
          source: Bron: de telling
          data: hives
        """)  # noqa: E501


def test_a_table_typed_in_place(tmp_path: Path) -> None:
    blocks = """\
        - table:
            id: t
            caption: C
            columns:
              - {label: {nl: Soort, fr: Type}}
              - {label: Aantal, kind: integer}
              - {label: Duur, kind: duration}
              - {label: Midden, align: centre}
            rows:
              - [{nl: "*plat*", fr: plat}, "{int:1200}", "2:56", x]
              - [hellend, "7", "3:10", y]
        """
    assert lowered(tmp_path, blocks) == lines("""
        table #t Tabel~1 (vervolg): C
          columns start,, decimal,, end,, centre,
          ^Soort | ^Aantal | ^Duur | ^Midden
          <{plat|emphasis} | 1.200 | 2:56 | x
          <hellend | 7 | 3:10 | y
        """)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ("caption: C", "a table without rows or columns"),
        ("caption: C, columns: [{label: a}]", "a table with columns typed in place and without rows"),
        (
            "caption: C, columns: [hives], rows: [[a]]",
            "the columns of a table whose rows are typed in place have no labels",
        ),
        ("caption: C, data: hives, rows: [[a, b]]", "a table of a data set with columns or rows typed in place"),
        ("caption: C, columns: [{label: a}], rows: [[a, b]]", "a row of 2 cells in a table of 1 column"),
        ("caption: C, columns: [{label: a, kind: number}], rows: [[a]]", "unknown kind 'number'"),
        ("caption: C, data: hives, columns: []", "expected a list, found nothing"),
        ("caption: C, data: hives, columns: hives", "expected a list, found 'hives'"),
    ],
)
def test_a_table_that_is_neither_is_refused(tmp_path: Path, fields: str, message: str) -> None:
    with pytest.raises(ContentError, match=message):
        lowered(tmp_path, f"- table: {{id: t, {fields}}}")
