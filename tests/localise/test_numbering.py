"""Numbers of chapters, sections, figures and tables."""

from __future__ import annotations

from pathlib import Path

from report.localise.numbering import numbering
from tests.localise.making import report_of

FIGURE = "chart: {{id: {0}, kind: bar, data: hives, columns: [hives], caption: c, alt: a}}"
TABLE = "table: {{id: {0}, data: hives, columns: [period, hives], caption: c}}"
SECTION = "section: {{id: {0}, title: s, blocks: [{{{1}}}]}}"


def test_chapters_and_sections_count_inside_each_other_figures_and_tables_through(tmp_path: Path) -> None:
    sections = {
        "intro": f"title: I\nnumbered: false\nblocks:\n  - {FIGURE.format('f1')}",
        "one": f"- {TABLE.format('t1')}\n- {SECTION.format('own', FIGURE.format('f2'))}",
        "one-a": f"- callout: {{blocks: [{{{TABLE.format('t2')}}}]}}\n- {SECTION.format('deep', 'paragraph: x')}",
        "one-b": "title: B\nnumbered: false\nblocks: [{paragraph: x}]",
        "one-c": "- paragraph: x",
        "two": f"- {FIGURE.format('f3')}",
        "two-a": "- paragraph: x",
    }
    report = report_of(tmp_path, sections, order="sections: [intro, one: [one-a, one-b, one-c], two: [two-a]]")
    found = {name: (place.kind, place.number, place.level) for name, place in numbering(report).items()}
    assert found == {
        "intro": ("chapter", "", 1),
        "f1": ("figure", "1", 0),
        "one": ("chapter", "1", 1),
        "t1": ("table", "1", 0),
        "own": ("section", "1.1", 2),
        "f2": ("figure", "2", 0),
        "one-a": ("section", "1.2", 2),
        "t2": ("table", "2", 0),
        "deep": ("section", "", 3),
        "one-b": ("section", "", 2),
        "one-c": ("section", "1.3", 2),
        "two": ("chapter", "2", 1),
        "f3": ("figure", "3", 0),
        "two-a": ("section", "2.1", 2),
    }
    assert list(found) == list(numbering(report))


def test_nothing_below_an_unnumbered_chapter_has_a_number(tmp_path: Path) -> None:
    sections = {
        "intro": "title: I\nnumbered: false\nblocks:\n  - section: {id: own, title: s, blocks: [{paragraph: x}]}",
        "below": "- paragraph: x",
    }
    report = report_of(tmp_path, sections, order="sections: [intro: [below]]")
    assert {place.number for place in numbering(report).values()} == {""}
