"""Judging files: a good one passes, each planted defect is found by its rule, and no bad file ends in a traceback."""

from __future__ import annotations

import json
import re
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from report.cli import main
from report.compose import compose
from report.document import Heading, Run
from report.messages.interface import interface
from report.typeset import typeset
from report.verify import RULES, verify, verify_bytes
from report.verify.verdict import as_data, counted, told
from tests.conftest import Golden
from tests.documents import MARK, THEME, document, paragraph
from tests.editions import EDITIONS, edition
from tests.examples import examples
from tests.verify.defects import DEFECTS, MODULES, of_files, of_marks, of_parts, of_shape, of_words
from tests.verify.planting import Defect, annotation, attached, element, fonts, planted

pytestmark = pytest.mark.slow


def good() -> bytes:
    return edition("invented", "nl").data


def codes(data: bytes) -> set[str]:
    return {finding.rule for finding in verify_bytes(data)}


@pytest.mark.parametrize(("content", "language"), EDITIONS)
def test_nothing_is_found_in_an_edition(content: str, language: str) -> None:
    assert verify_bytes(edition(content, language).data) == ()


def test_nothing_is_found_after_opening_and_saving() -> None:
    assert verify_bytes(planted(good(), object_stream_mode=pikepdf.ObjectStreamMode.disable)) == ()


@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: defect.plant.__name__)
def test_a_planted_defect_is_found(defect: Defect) -> None:
    assert defect.rule in codes(planted(good(), defect.plant))


def test_every_defect_in_the_table_is_planted_and_every_one_is_in_it() -> None:
    for module in MODULES:
        functions = {name for name, one in vars(module).items() if getattr(one, "__module__", "") == module.__name__}
        assert functions == {defect.plant.__name__ for defect in module.DEFECTS}
    assert len(DEFECTS) > 70


def test_findings_say_page_clause_and_cure() -> None:
    for defect in (of_words.no_alt, of_marks.wrong_order, of_marks.text_outside_marks, of_files.no_title):
        for finding in verify_bytes(planted(good(), defect)):
            assert re.match(r"(ISO 14289-1|ISO 19005-3|EN 301 549)( [\d.]+)?", finding.clause)
            assert finding.cure
            assert finding.message[0].islower() or not finding.message[0].isalpha() or finding.rule.startswith("PDF")
    (missing,) = [f for f in verify_bytes(planted(good(), of_words.no_alt)) if f.rule == "alt-missing"]
    assert missing.page == 3
    assert "Honing per kast" in missing.message


def test_what_the_validator_repeats_is_told_once() -> None:
    found = verify_bytes(planted(good(), of_words.no_alt))
    assert [finding.rule for finding in found] == ["alt-missing"]


def test_headings_that_are_alike_are_no_running_head() -> None:
    chapters = [Heading(1, (Run("Overzicht"),), f"o{n}", "", mark=MARK) for n in range(4)]
    parts = [part for chapter in chapters for part in (chapter, paragraph("Tekst. " * 30))]
    data = typeset(compose(document(Heading(1, (Run("Verslag"),), "v", "", mark=MARK), *parts), THEME), THEME)
    assert "running-head" not in codes(data)


def test_an_encrypted_file_is_protected() -> None:
    locked = planted(good(), encryption=pikepdf.Encryption(owner="a", user="b"))
    assert codes(locked) == {"protected"}
    nothing = pikepdf.Permissions(accessibility=False, extract=False)
    barred = planted(good(), encryption=pikepdf.Encryption(owner="a", R=3, allow=nothing, aes=False, metadata=False))
    (finding,) = [f for f in verify_bytes(barred) if f.rule == "protected"]
    assert "screen readers are kept out" in finding.message


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.9, 0.99])
def test_a_truncated_file_is_found_to_be_damaged(share: float) -> None:
    data = good()
    assert "unreadable" in codes(data[: int(share * len(data))])


@pytest.mark.parametrize("data", [b"", b"\0" * 99, b"Jaarverslag", b"%PDF-1.7\n", b"%PDF-1.7\n1 0 obj\n<<"])
def test_what_is_no_pdf_is_said_to_be_none(data: bytes) -> None:
    assert "unreadable" in codes(data)


def test_a_file_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    assert [f.message for f in verify(tmp_path / "none.pdf")] == ["there is no such file"]
    assert "it is a folder" in verify(tmp_path)[0].message


ODD = [pikepdf.Name.Odd, 3, pikepdf.Array([1, None]), pikepdf.String("x"), pikepdf.Dictionary(A=1), True]


def parts(pdf: pikepdf.Pdf) -> list[Any]:
    """Objects whose entries rules read."""
    figure, cell, link = (element(pdf, role) for role in ("Figure", "TH", "Link"))
    font = fonts(pdf)[0]
    inner = font.DescendantFonts[0]
    return [
        pdf.Root, pdf.pages[2].obj, pdf.pages[2].obj.Resources, pdf.Root.StructTreeRoot, figure, cell, link,
        annotation(link), font, inner, inner.FontDescriptor, attached(pdf), attached(pdf).EF,
    ]  # fmt: skip


def with_few_pages(pdf: pikepdf.Pdf) -> None:
    """Take the pages away that `parts` does not need: each takes its time to be judged."""
    del pdf.pages[4:]


def test_odd_objects_are_no_fault_of_the_program() -> None:
    """Any entry of the catalog, a page, an element, a font, a link or an attached file may be anything."""
    short = planted(good(), with_few_pages)
    with pikepdf.open(BytesIO(short)) as pdf:
        keys = [(n, key) for n, part in enumerate(parts(pdf)) for key in part if key not in ("/Pages", "/Parent")]
    assert len(keys) > 70
    for number, (part, key) in enumerate(keys):

        def plant(pdf: pikepdf.Pdf, part: int = part, key: str = key, odd: object = ODD[number % len(ODD)]) -> None:
            parts(pdf)[part][key] = odd

        verify_bytes(planted(short, plant, fix_metadata_version=False))


def test_people_are_told_as_reviewed(golden: Golden) -> None:
    plants = (of_words.no_alt, of_files.no_title, of_shape.level_left_out, of_parts.faint_text, of_words.click_here)
    many = (*plants, of_files.no_tab_order, of_shape.no_scope, of_shape.empty_paragraph, of_files.no_colour_profile)
    found = verify_bytes(planted(good(), *many))
    golden(
        "verify/told.txt",
        "\n".join([*told("verslag.pdf", found, interface()), *told("goed.pdf", (), interface())]) + "\n",
    )


def test_many_findings_of_one_rule_are_told_as_a_number() -> None:
    found = [f for f in verify_bytes(planted(good(), of_files.no_text)) if f.rule == "empty"] * 20
    lines = list(told("verslag.pdf", found, interface()))
    assert f"    and {len(found) - 8} more" in lines
    assert (counted(1), counted(2)) == ("1 finding", "2 findings")


def test_other_programs_get_json() -> None:
    found = verify_bytes(planted(good(), of_words.no_alt))
    bad, fine = as_data([("a.pdf", found), ("b.pdf", ())], interface())
    assert (bad["file"], bad["passes"], fine) == ("a.pdf", False, {"file": "b.pdf", "passes": True, "findings": []})
    assert json.loads(json.dumps(bad))["findings"][0].keys() == {"page", "rule", "clause", "message", "cure"}


def test_the_command_ends_with_one_on_a_finding_and_two_on_a_wrong_command(tmp_path: Path) -> None:
    fine, bad = tmp_path / "fine.pdf", tmp_path / "bad.pdf"
    fine.write_bytes(good())
    bad.write_bytes(planted(good(), of_words.no_alt))
    run = CliRunner().invoke(main, ["verify", str(fine)])
    assert (run.exit_code, run.output) == (0, f"{fine}: nothing found\n")
    run = CliRunner().invoke(main, ["verify", str(fine), str(bad), str(tmp_path / "none.pdf")])
    assert run.exit_code == 1
    assert re.findall(r"^\S+(?=: )", run.output, re.MULTILINE) == [str(fine), str(bad), str(tmp_path / "none.pdf")]
    run = CliRunner().invoke(main, ["verify", "--json", str(bad)])
    assert (run.exit_code, json.loads(run.output)[0]["passes"]) == (1, False)
    assert CliRunner().invoke(main, ["verify"]).exit_code == 2


def test_a_missing_library_is_said_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    for name in [name for name in sys.modules if name.startswith("report.verify")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pikepdf", None)
    run = CliRunner().invoke(main, ["verify", "a.pdf"])
    assert run.exit_code == 2
    assert "this needs pikepdf, which is not installed\n    pip install 'sppreport[verify]'" in run.output


def test_rules_are_named_by_what_must_hold() -> None:
    assert len({rule.__name__ for rule in RULES}) == len(RULES) > 20
    assert all(rule.__doc__ for rule in RULES)


def test_a_wrong_number_of_pages_is_a_finding() -> None:
    whole = planted(good(), **PLAIN)
    count = re.search(rb"/Count (\d+) /Kids", whole)
    assert count
    assert "unreadable" in codes(whole.replace(count[0], count[0].replace(count[1], b"9" * len(count[1]))))


PLAIN = {"object_stream_mode": pikepdf.ObjectStreamMode.disable, "compress_streams": False}


@settings(max_examples=examples(40))
@given(st.data())
def test_no_mutilation_is_a_fault_of_the_program(data: st.DataObject) -> None:
    whole = planted(good(), stream_decode_level=pikepdf.StreamDecodeLevel.generalized, **PLAIN)
    torn = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 30))):
        at, length = data.draw(st.integers(0, len(torn) - 1)), data.draw(st.integers(0, 20))
        torn[at : at + length] = data.draw(st.sampled_from([b"", b" ", b"/K 0", b"[[", bytes(length), b"9" * length]))
    assert all(finding.message for finding in verify_bytes(bytes(torn)))
