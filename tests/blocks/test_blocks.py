"""Blocks: what each one becomes, as the outline of its elements."""

from __future__ import annotations

import ast
import inspect
import textwrap
from pathlib import Path

import pytest

from report import blocks
from report.blocks import BLOCKS
from report.charts import CHARTS
from report.diagnostics.errors import ContentError
from report.locales import locale_of
from report.localise import localise
from tests.localise.making import DATA, errors, report_of
from tests.localise.outline import outline

FOLDER = Path(blocks.__file__).parent
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


def lowered(tmp_path: Path, blocks: str, language: str = "nl", data: str = DATA) -> str:
    """The outline of blocks, without what stands around them; "~" is a no-break space, "_" a narrow one."""
    report = report_of(tmp_path, {"one": blocks}, data={"hives": data}, terms=TERMS, front=FRONT)
    lines = outline(localise(report, locale_of(language))).splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith("  heading"))
    return "\n".join(lines[start + 1 :])


def lines(text: str) -> str:
    return textwrap.indent(textwrap.dedent(text).strip(), "  ")


def test_every_block_is_known_by_the_name_of_its_file() -> None:
    for block in BLOCKS:
        assert block.__module__ == f"report.blocks.{block.name.replace('-', '_')}"
        assert (block.__doc__ or "").strip().endswith(".")
    assert len({block.name for block in BLOCKS}) == len(BLOCKS)
    assert {Path(module.__file__ or "").stem for module in map(inspect.getmodule, BLOCKS) if module} == {
        path.stem for path in FOLDER.glob("[a-z]*.py")
    }


OTHERS = sorted(path for path in FOLDER.parent.rglob("*.py") if FOLDER not in path.parents)


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: str(path.relative_to(FOLDER.parent)))
def test_nobody_else_asks_what_a_block_is_called_or_has(path: Path) -> None:
    """Types of fields and the methods of Block say it: a new block is known wherever the others are."""
    names = {block.name for block in BLOCKS}
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "getattr":
            assert not ast.unparse(node.args[0]).endswith("block"), ast.unparse(node)
        if isinstance(node, ast.Compare) and ast.unparse(node.left).endswith(".name"):
            literals = {one.value for one in ast.walk(node) if isinstance(one, ast.Constant)}
            assert not literals & names, ast.unparse(node)


def test_paragraph_and_lead(tmp_path: Path) -> None:
    assert lowered(tmp_path, "- paragraph: {nl: een *twee*, fr: x}\n- lead: {nl: drie, fr: y}") == lines("""
        body: een {twee|emphasis}
        lead: drie
        """)


def test_lists_nest_and_number(tmp_path: Path) -> None:
    blocks = """\
        - list: {items: [een, {text: twee, items: [a, {text: b, items: [diep]}]}]}
        - list: {style: number, items: [een, {text: twee, items: [a, b]}]}
        """
    assert lowered(tmp_path, blocks) == lines("""
        list bullet
          item •
            body: een
          item •
            body: twee
            list bullet
              item –
                body: a
              item –
                body: b
                list bullet
                  item –
                    body: diep
        list number
          item 1.
            body: een
          item 2.
            body: twee
            list number
              item a.
                body: a
              item b.
                body: b
        """)


def test_callout_and_quote(tmp_path: Path) -> None:
    blocks = """\
        - callout: {title: T, text: een, blocks: [{paragraph: twee}, {list: {items: [drie]}}]}
        - callout: {text: alleen}
        - quote: {text: woorden, source: iemand}
        - quote: {text: meer}
        """
    assert lowered(tmp_path, blocks) == lines("""
        callout T
          body: een
          body: twee
          list bullet
            item •
              body: drie
        callout
          body: alleen
        quote
          quote: woorden
          source: iemand
        quote
          quote: meer
        """)


def test_section(tmp_path: Path) -> None:
    blocks = (
        "- section: {id: s, title: S, blocks: [{paragraph: x}, {section: {id: t, title: T, blocks: [{paragraph: y}]}}]}"
    )
    assert lowered(tmp_path, blocks) == lines("""
        heading 2 #s 1.1 S
        body: x
        heading 3 #t - T (not in contents)
        body: y
        """)


def test_key_figures(tmp_path: Path) -> None:
    blocks = (
        "- key-figures: [{value: '{hives.a.hives}', label: kasten, note: noot}, {value: '{hives.b.hives}', label: l}]"
    )
    assert lowered(tmp_path, blocks, "fr") == lines("""
        key-figures
          key-figure
            figure-value: 1_200
            figure-label: kasten
            figure-note: noot
          key-figure
            figure-value: quelque 80
            figure-label: l
        """)


def test_timeline(tmp_path: Path) -> None:
    blocks = """\
        - timeline:
            - {date: 2030-01-01, text: een}
            - {date: 2030-05-18/2030-05-21, text: "{term:fido}"}
            - {date: [2030-10-17, 2030-10-10], text: drie}
        """
    assert lowered(tmp_path, blocks, "fr") == lines("""
        list timeline
          item 1{er|raised}~janvier 2030
            body: een
          item 18–20~mai 2030
            body: Institut fédéral ({IFDD|solid})
          item 10 et 17~octobre 2030
            body: drie
        """)


@pytest.mark.parametrize(
    ("date", "message"),
    [
        ("1 mei 2030", "'1 mei 2030' is not a date"),
        ("2030-05-21/2030-05-18", "ends before it has begun"),
        ("[]", "expected a date"),
        ("{nl: x}", "expected a date"),
        ("[2030-05-32]", "not a day of the calendar"),
    ],
)
def test_a_wrong_moment_says_what_to_write(tmp_path: Path, date: str, message: str) -> None:
    with pytest.raises(ContentError, match=message) as caught:
        lowered(tmp_path, f"- timeline: [{{date: {date}, text: x}}]")
    assert "2022-05-18/2022-05-21" in errors(caught.value)[0].hint


def test_abbreviations_are_those_printed_even_after_the_list(tmp_path: Path) -> None:
    blocks = """\
        - abbreviations: {}
        - paragraph: "{term:pact} {term:fido} {term:eau|short} {term:hidden}"
        """
    assert lowered(tmp_path, blocks) == lines("""
        list definitions
          item {ÉTU|solid}
            body: Étude
          item {FIDO|solid}
            body: Federaal Instituut
          item {OP|solid|lang=en}
            body: {Open Pact|lang=en} (open pact)
        body: {Open Pact|lang=en} ({OP|solid|lang=en}) Federaal Instituut ({FIDO|solid}) {ÉTU|solid|expansion=Étude} Verborgen ({VB|solid})
        """)  # noqa: E501


def test_abbreviations_inside_a_callout_wait_too(tmp_path: Path) -> None:
    blocks = "- callout: {blocks: [{abbreviations: {}}]}\n- paragraph: '{term:fido}'"
    assert "item {FIDO|solid}" in lowered(tmp_path, blocks)


def test_colophon(tmp_path: Path) -> None:
    assert lowered(tmp_path, "- colophon: {}") == lines("""
        colophon
          list definitions
            item Uitgever
              body: Federaal Instituut
        """)


def test_image(tmp_path: Path) -> None:
    source = Path(__file__).parent.parent / "content" / "2030" / "images" / "roof.png"
    images = tmp_path / "assets" / "images"
    images.mkdir(parents=True)
    (images / "roof.png").write_bytes(source.read_bytes())
    blocks = "- image: {id: i, file: roof.png, caption: C, alt: 'kast {int:1200}', credit: ik, wide: true}"
    assert lowered(tmp_path, blocks, "fr") == lines("""
        figure wide #i Figure~1: C
          alt: kast 1_200
          picture roof.png 960 x 640
          source: Image~: ik
        """)


# --- tables ------------------------------------------------------------------------------------------


def test_a_table_of_data_says_units_once_and_aligns_numbers(tmp_path: Path) -> None:
    assert lowered(tmp_path, "- table: {id: t, data: hives, caption: C, notes: [noot]}") == lines("""
        table #t Tabel~1 (vervolg): C
          columns start,, decimal,, decimal,, decimal,, end,, decimal,, start,, start,, start,
          ^Jaar | ^Kasten | ^Bezet (%) | ^Honing (kg) | ^Controle | ^Kosten (euro) | ^Dag | ^Land | ^Naam
          <1/12/2027~– 1/12/2028 | 1.200 | 66,5 | 8,25 | 2:56 | 275.000.000 | 1~maart 2028 | België | het {eerste|emphasis}
          <1/12/2028~– 1/12/2029 | ca.~80 | 70,00 | {–|expansion=geen cijfer} | 1:03:05 | 1.250 | 1~maart 2029 | Verenigd Koninkrijk | twee
          <1/12/2029~– 1/12/2030 | 6 | 61 | ca.~9,5 | 4:05 | 18.500,5 | 1~maart 2030 | Slovenië | drie
          note: –~Niet gemeten.
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


def test_remarks_have_letters_in_reading_order_but_the_usual_gap_has_none(tmp_path: Path) -> None:
    assert lowered(tmp_path, "- table: {id: t, data: hives, caption: C}", data=REMARKS) == lines("""
        table #t Tabel~1 (vervolg): C
          columns start,, decimal,, decimal,
          ^Naam | ^Waarde{a|raised} | ^W
          <a | {–|expansion=geen cijfer} | 5,53{b|raised}
          <b | {–|expansion=geen cijfer}{c|raised} | 4,51{d, b|raised}
          <c | {–|expansion=geen cijfer} | 3{e|raised}
          <d | 1 | 2{f|raised}
          <e | 2 | 2
          note: –~Niet gemeten!
          note: {a|raised}~In de lente.
          note: {b|raised}~De bron vermeldt 5:53 en 4:51; hoe dat hier is gelezen, moet nog worden bevestigd.
          note: {c|raised}~Verloren.
          note: {d|raised}~Vanaf hier anders.
          note: {e|raised}~De bron vermeldt drie; hier verbeterd.
          note: {f|raised}~Eigen noot.
          source: Bron: de telling
          data: hives
        """)


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


# --- charts ------------------------------------------------------------------------------------------


def test_a_chart_of_one_series(tmp_path: Path) -> None:
    blocks = (
        "- chart: {id: k, kind: bar, data: hives, columns: [honey], highlight: c, caption: C, alt: A, notes: [noot]}"
    )
    assert lowered(tmp_path, blocks) == lines("""
        figure #k Figuur~1: C
          alt: A. De gegevens staan in het bijgevoegde bestand kasten.csv.
          chart bar, unit Honing (kg), highlight 2, no value: geen cijfer
            categories: 2027–2028 · 2028–2029 · 2029–2030
            ticks: 0=0 · 2=2 · 4=4 · 6=6 · 8=8 · 10=10
            series Honing, breaks (): 8,25 · - · ca.~9,5
          note: 2028–2029: niet gemeten.
          note: noot
          data: hives
        """)


def test_categories_may_be_another_column_and_rows_chosen(tmp_path: Path) -> None:
    fields = "columns: [hives], rows: [b, a], category: place, caption: C, alt: A"
    blocks = f"- chart: {{id: k, kind: hbar, data: hives, {fields}}}"
    assert lowered(tmp_path, blocks, "fr") == lines("""
        figure #k Figure~1: C
          alt: A. Les données figurent dans le fichier joint ruches.csv.
          chart hbar, unit Ruches, highlight None, no value: pas de chiffre
            categories: Royaume-Uni · Belgique
            ticks: 0=0 · 250=250 · 500=500 · 750=750 · 1000=1_000 · 1250=1_250
            series Ruches, breaks (): env.~80 · 1_200
          data: hives
        """)


@pytest.mark.parametrize(
    ("kind", "column", "unit", "ticks", "points"),
    [
        (
            "line",
            "occupied",
            "Bezet",
            "60=60~% · 62=62~% · 64=64~% · 66=66~% · 68=68~% · 70=70~%",
            "66,5~% · 70,00~% · 61~%",
        ),
        ("area", "occupied", "Bezet", "0=0~% · 20=20~% · 40=40~% · 60=60~% · 80=80~%", "66,5~% · 70,00~% · 61~%"),
        (
            "line",
            "check",
            "Controle",
            "0=0:00 · 900=15:00 · 1800=30:00 · 2700=45:00 · 3600=1:00:00 · 4500=1:15:00",
            "2:56 · 1:03:05 · 4:05",
        ),
        (
            "bar",
            "cost",
            "Kosten (miljoen euro)",
            "0=0 · 1e+08=100 · 2e+08=200 · 3e+08=300",
            "275~miljoen~euro · 1.250~euro · 18.500,50~euro",
        ),
        ("bar", "hives", "Kasten", "0=0 · 250=250 · 500=500 · 750=750 · 1000=1.000 · 1250=1.250", "1.200 · ca.~80 · 6"),
    ],
)
def test_axes_of_each_kind_of_number(
    tmp_path: Path, kind: str, column: str, unit: str, ticks: str, points: str
) -> None:
    blocks = f"- chart: {{id: k, kind: {kind}, data: hives, columns: [{column}], caption: C, alt: A}}"
    found = lowered(tmp_path, blocks)
    assert f"chart {kind}, unit {unit}, highlight None" in found
    assert f"ticks: {ticks}\n" in found
    assert f"breaks (): {points}\n" in found


@pytest.mark.parametrize("kind", [kind.name for kind in CHARTS.values() if kind.series == "stacked"])
def test_what_is_stacked_has_ticks_from_the_lowest_to_the_highest_stack(kind: str, tmp_path: Path) -> None:
    columns = "{id: n, kind: text, label: N}, {id: a, kind: integer, label: A}, {id: b, kind: integer, label: B}"
    data = f"id: hives\ntitle: T\ncolumns: [{columns}]\nrows: [{{id: x, n: x, a: 60, b: 70}}]\n"
    blocks = f"- chart: {{id: k, kind: {kind}, data: hives, columns: [a, b], caption: C, alt: A}}"
    assert "ticks: 0=0 · 50=50 · 100=100 · 150=150\n" in lowered(tmp_path, blocks, data=data)


def test_what_is_stacked_downwards_is_not_taken_off_what_is_stacked_upwards(tmp_path: Path) -> None:
    columns = "{id: n, kind: text, label: N}, {id: a, kind: integer, label: A}, {id: b, kind: integer, label: B}"
    data = f"id: hives\ntitle: T\ncolumns: [{columns}]\nrows: [{{id: x, n: x, a: 60, b: -40}}]\n"
    blocks = "- chart: {id: k, kind: stacked-bar, data: hives, columns: [a, b], caption: C, alt: A}"
    assert "ticks: -40=−40 · -20=−20 · 0=0 · 20=20 · 40=40 · 60=60\n" in lowered(tmp_path, blocks, data=data)


def test_small_multiples_have_ticks_and_units_of_their_own(tmp_path: Path) -> None:
    blocks = "- chart: {id: k, kind: multiples, data: hives, columns: [honey, cost], caption: C, alt: A, wide: true}"
    assert lowered(tmp_path, blocks, "fr") == lines("""
        figure wide #k Figure~1: C
          alt: A. Les données figurent dans le fichier joint ruches.csv.
          chart multiples, unit -, highlight None, no value: pas de chiffre
            categories: 2027–2028 · 2028–2029 · 2029–2030
            ticks: 8.25=8,25 · 8.5=8,50 · 8.75=8,75 · 9=9,00 · 9.25=9,25 · 9.5=9,50
            ticks: 0=0 · 1e+08=100 · 2e+08=200 · 3e+08=300
            series Miel (kg), breaks (): 8,25 · - · env.~9,5
            series Coût (millions d’euros), breaks (): 275~millions~d’euros · 1_250~euros · 18_500,50~euros
          note: Miel, 2028–2029~: non mesuré.
          data: hives
        """)


def test_breaks_stand_in_the_series_and_are_explained(tmp_path: Path) -> None:
    chart = "- chart: {{id: k, kind: line, data: hives, columns: [w], rows: [{}], caption: C, alt: A}}"
    found = lowered(tmp_path, chart.format("a, b, c"), data=REMARKS)
    assert "series W, breaks (1,): 5,53 · 4,51 · 3\n" in found
    assert "break: vanaf hier anders\n" in found
    assert "series W, breaks (1,): 5,53 · 3\n" in lowered(tmp_path, chart.format("a, c"), data=REMARKS)
    later = lowered(tmp_path, chart.format("c, d"), data=REMARKS)
    assert "breaks (): 3 · 2\n" in later
    assert "break:" not in later


def test_a_long_reason_of_a_break_stands_under_the_chart(tmp_path: Path) -> None:
    long = "vanaf hier telt iedereen anders dan voorheen en wel om redenen die te lang zijn voor de grafiek zelf"
    data = REMARKS.replace("vanaf hier anders", long)
    found = lowered(tmp_path, "- chart: {id: k, kind: line, data: hives, columns: [w], caption: C, alt: A}", data=data)
    assert "break: breuk in de reeks\n" in found
    assert f"note: V{long[1:]}.\n" in found
