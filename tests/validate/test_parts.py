"""What stands in some editions only: nothing is left empty there, and no text refers to what its readers lack."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.diagnostics.errors import ReportError
from tests.localise.making import errors, report_of

SECTION = """\
title: {nl: Een, fr: Un}
notes:
  ours: {nl: "Zie [@secret].", fr: "Voir [@secret]."}
blocks:
  - paragraph: {nl: "Open.", fr: "Ouvert."}
  - section:
      id: secret
      title: {nl: Intern, fr: Interne}
      only: [internal]
      blocks:
        - paragraph: {nl: "Zie [@secret].[^ours]", fr: "Voir [@secret].[^ours]"}
"""


def told(folder: Path, typed: str = SECTION, **others: str) -> list[str]:
    try:
        report_of(folder, {"one": typed, **others})
    except ReportError as problem:
        return [f"{one.mark.line}:{one.mark.column} {one.message} | {one.hint}" for one in errors(problem)]
    return []


def test_what_stands_in_the_same_editions_may_refer_to_each_other(tmp_path: Path) -> None:
    assert told(tmp_path) == []


@pytest.mark.parametrize("link", ["[@secret]", "[hier](#secret)"])
def test_a_text_for_all_refers_to_nothing_that_only_some_have(tmp_path: Path, link: str) -> None:
    typed = SECTION.replace('nl: "Open."', f'nl: "Kijk {link}."').replace('fr: "Ouvert."', f'fr: "Là {link}."')
    typed += "  - paragraph: {nl: a, fr: b}\n"
    (found,) = told(tmp_path, typed)
    assert found == (
        "6:27 'secret' is left out where this text stands: in the editions for web, print | take the reference away, "
        "or write 'only: [internal]' in the block or the item of this text"
    )
    cured = typed.replace(f'Là {link}."}}', f'Là {link}.", only: [internal]}}')
    assert cured != typed
    assert told(tmp_path / "cured", cured) == []


def test_editions_that_have_nothing_in_common(tmp_path: Path) -> None:
    typed = SECTION.replace('"Ouvert."}', '"Voir [@secret].", only: [web]}').replace('"Open."', '"Zie [@secret]."')
    typed += "  - paragraph: {nl: a, fr: b}\n"
    (found,) = told(tmp_path, typed)
    assert "in the editions for web | take the reference away, or let both stand in the same editions" in found


def test_a_note_stands_where_its_marks_do(tmp_path: Path) -> None:
    typed = SECTION.replace('nl: "Open."', 'nl: "Open.[^ours]"').replace('fr: "Ouvert."', 'fr: "Ouvert.[^ours]"')
    (found,) = told(tmp_path, typed)
    assert found.startswith("4:19 'secret' is left out where this text stands: in the editions for web, print")
    assert found.endswith("let both stand in the same editions")


def test_what_data_say_stands_where_they_are_shown(tmp_path: Path) -> None:
    from tests.localise.making import DATA

    data = DATA.replace(
        "label: {nl: Kasten, fr: Ruches}}", "label: {nl: Kasten, fr: Ruches}, note: {nl: '[@secret]', fr: '[@secret]'}}"
    )
    table = "  - table: {id: t, caption: {nl: a, fr: b}, data: hives, columns: [hives]}\n"
    try:
        report_of(tmp_path, {"one": SECTION + table}, data={"hives": data})
    except ReportError as problem:
        assert "'secret' is left out" in errors(problem)[0].message
    else:
        pytest.fail("nothing was told")
    report_of(
        tmp_path / "inside",
        {"one": SECTION + table.replace("hives]", "hives], only: [internal]")},
        data={"hives": data},
    )


@pytest.mark.parametrize(
    ("block", "told_of"),
    [
        ("list: {items: [{nl: a, fr: b, only: [internal]}]}", "'list'"),
        ("timeline: [{date: 2030-01-02, text: {nl: a, fr: b}, only: [internal]}]", "'timeline'"),
        ("key-figures: [{value: '1', label: {nl: a, fr: b}, only: [internal]}]", "'key-figures'"),
        ("callout: {title: {nl: a, fr: b}, blocks: [{paragraph: {nl: a, fr: b, only: [internal]}}]}", "'callout'"),
        (
            "section: {id: x, title: {nl: a, fr: b}, blocks: [{paragraph: {nl: a, fr: b, only: [internal]}}]}",
            "'section'",
        ),
        (
            "table: {id: x, caption: {nl: a, fr: b}, columns: [{label: A}], rows: [{cells: ['1'], only: [internal]}]}",
            "'table'",
        ),
    ],
)
def test_nothing_is_left_empty(tmp_path: Path, block: str, told_of: str) -> None:
    (found,) = told(tmp_path, f"- {block}\n- paragraph: {{nl: a, fr: b}}")
    assert f"nothing is left of {told_of} in the editions for web, print" in found
    assert "write 'only: [internal]' beside its fields as well" in found


def test_a_section_of_which_nothing_is_left_is_told(tmp_path: Path) -> None:
    (found,) = told(tmp_path, "- paragraph: {nl: a, fr: b, only: [internal, web]}", two="- paragraph: {nl: a, fr: b}")
    assert "nothing is left of 'section' in the editions for print" in found
    assert "write 'only: [web, internal]'" in found


def test_a_callout_with_words_of_its_own_keeps_these(tmp_path: Path) -> None:
    block = "callout: {text: {nl: a, fr: b}, blocks: [{paragraph: {nl: a, fr: b, only: [internal]}}]}"
    assert told(tmp_path, f"- {block}") == []


def test_what_stands_in_no_edition_is_told(tmp_path: Path) -> None:
    typed = SECTION.replace('[^ours]"}\n', '[^ours]", only: [print]}\n')
    (found,) = [one for one in told(tmp_path, typed) if "no edition" in one]
    assert "this stands in no edition: what is around it is for internal only" in found
    assert "write 'only: [internal]' here" in found
