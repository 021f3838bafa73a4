"""`sppreport text import`: a Word file comes into a section of a report, and another language beside it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from report.cli import main
from report.pipeline import build, check
from report.source.modelines import modeline
from report.starting import start
from tests.source.layouts import layouts
from tests.word.building import about, cell, change, comment, docx, item, mark, note, paragraph, picture, run, table
from tests.word.cases import CASES

YEAR = 2025
Import = Callable[..., Result]

FIRST = (
    paragraph("Groene daken", "Titel")
    + paragraph(run("In 2022 waren er ") + run("275", "<w:b/>") + run(" daken.") + mark(1))
    + item("een")
    + item("twee", depth=1)
    + paragraph("Zalen", "Kop1")
    + paragraph("Tabel 1: Zalen", "Bijschrift")
    + table(["Zaal", "Plaatsen"], ["groot", "120"])
    + paragraph(picture(alt="Een dak"))
    + paragraph("Figuur 1: Dak", "Bijschrift")
    + paragraph("Slot.")
)
SECOND = (
    paragraph("Toits verts", "Titel")
    + paragraph(run("En 2022, il y avait ") + run("275", "<w:b/>") + run(" toits.") + mark(7))
    + item("un")
    + item("deux", depth=1)
    + paragraph("Salles", "Kop1")
    + paragraph("Tableau 1: Salles", "Bijschrift")
    + table(["Salle", "Places"], ["grande", "120"])
    + paragraph(picture(alt="Un toit"))
    + paragraph("Figure 1 : Toit", "Bijschrift")
    + paragraph(about(0, run("Fin.")))
)
_PIXEL = Path(__file__).parents[1] / "content" / "2030" / "images" / "roof.png"
_LINKS = {"rIdP": ("image", "media/x.png")}


def word(body: str, number: int = 1, **parts: str | bytes) -> bytes:
    """A file with a picture and a note."""
    footnotes = note(number, "Geteld." if number == 1 else "Comptés.")
    return docx(body, parts={"media/x.png": _PIXEL.read_bytes(), "footnotes": footnotes, **parts}, links=_LINKS)


@pytest.fixture(scope="module")
def first_report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a first report."""
    folder = tmp_path_factory.mktemp("first")
    start(folder, YEAR, ("nl", "fr"))
    return folder


@pytest.fixture
def imports(tmp_path: Path, first_report: Path) -> Import:
    """A function that imports a Word file into a copy of the first report."""
    shutil.copytree(first_report, tmp_path, dirs_exist_ok=True)

    def run_command(data: bytes, *options: str) -> Result:
        (tmp_path / "notitie.docx").write_bytes(data)
        arguments = ["text", "import", str(tmp_path / "notitie.docx"), *options, "--root", str(tmp_path)]
        return CliRunner().invoke(main, arguments)

    return run_command


def section_path(root: Path, name: str = "daken") -> Path:
    """Where the file of a section is."""
    return root / "content" / str(YEAR) / "sections" / f"{name}.yaml"


def section(root: Path, name: str = "daken") -> str:
    """The file of a section."""
    return section_path(root, name).read_text("utf-8")


def everything(root: Path) -> dict[str, bytes]:
    """All files of the report."""
    return {str(path): path.read_bytes() for path in (root / "content").rglob("*") if path.is_file()}


@pytest.mark.slow
def test_two_languages_come_in_one_after_the_other_and_build(imports: Import, tmp_path: Path) -> None:
    first = imports(word(FIRST), "--section", "daken", "--lang", "nl")
    assert first.exit_code == 0, first.output
    assert "taken over: 3 blocks, 1 footnote, 1 picture" in first.output
    listed = (tmp_path / "content" / str(YEAR) / "report.yaml").read_text("utf-8")
    assert listed.index("  - daken") < listed.index("  - colophon")
    assert section(tmp_path).startswith(f"{modeline('sections/daken.yaml')}id: daken\n")
    second = imports(word(SECOND, 7, comments=comment(0, "Vraiment ?")), "--section", "daken", "--lang", "fr")
    assert second.exit_code == 0, second.output
    assert "13 texts have words in the other language now" in second.output
    assert "1 query" in second.output
    typed = section(tmp_path)
    for words in (
        "toits.[^note-1]",
        "fr: Comptés.",
        "fr: Un toit",
        "fr: deux",
        "fr: Places",
        "query: “Fin.”: Vraiment ?",
    ):
        assert words in typed.replace('"', "")
    assert typed.count("- 120") == 1
    found = {str(one.mark.file).rpartition("/")[2]: one for one in check(tmp_path) if one.severity == "error"}
    assert not found, found
    assert len(build(tmp_path)) == 2


def test_a_text_goes_to_the_end_of_a_section_that_is_there(imports: Import, tmp_path: Path) -> None:
    imports(docx(paragraph("Een.")), "--section", "daken", "--lang", "nl", "--add")
    before = section(tmp_path)
    more = paragraph("Nieuw", "Titel") + paragraph(run("Twee.") + mark(1))
    result = imports(word(more), "--section", "daken", "--lang", "nl")
    assert result.exit_code == 0, result.output
    after = section(tmp_path)
    assert after.startswith(before.partition("blocks:")[0])
    assert "  - section:\n      id: nieuw" in after
    assert "notes:\n  note-1:\n    nl: Geteld.\nblocks:" in after
    imports(word(paragraph(run("Drie.") + mark(1))), "--section", "daken", "--lang", "nl")
    assert "  note-2:\n    nl: Geteld.\n" in section(tmp_path)


def test_many_blocks_come_at_once(imports: Import, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    imports(word(paragraph(run("Een.") + mark(1))), "--section", "daken", "--lang", "nl")
    read = layouts(monkeypatch)
    marks = "".join(paragraph(run(f"Zin {number}.") + mark(number)) for number in range(1, 9))
    many = docx(marks, parts={"footnotes": "".join(note(number, f"Noot {number}.") for number in range(1, 9))})
    assert imports(many, "--section", "daken", "--lang", "nl").exit_code == 0
    typed = section(tmp_path)
    assert [typed.index(f"Zin {number}.") for number in range(1, 9)] == sorted(
        typed.index(f"Zin {number}.") for number in range(1, 9)
    )
    assert "  note-9:\n    nl: Noot 8.\nblocks:" in typed
    assert len(read) == 1  # for all notes and all blocks
    imports(docx("".join(paragraph(f"Zin {one}.") for one in range(8))), "--section", "meer", "--lang", "nl")
    read.clear()
    more = "".join(paragraph(f"Phrase {one}.") + paragraph("Rien n’est à côté d’elle.") for one in range(8))
    assert imports(docx(more), "--section", "meer", "--lang", "fr", "--unmatched").exit_code == 1
    assert section(tmp_path, "meer").count("  - paragraph:\n      fr: Rien") == 8
    assert len(read) == 2  # for the words beside others, and for all blocks


def test_a_section_of_a_title_alone_gets_its_first_blocks(imports: Import, tmp_path: Path) -> None:
    imports(docx(paragraph("Een.")), "--section", "daken", "--lang", "nl")
    section_path(tmp_path).write_text("id: daken\ntitle:\n  nl: Daken\n", "utf-8")
    body = paragraph("Toits", "Titel") + paragraph("Une phrase.")
    imports(docx(body), "--section", "daken", "--lang", "fr", "--unmatched")
    assert section(tmp_path) == (
        "id: daken\ntitle:\n  nl: Daken\n  fr: Toits\nblocks:\n  - paragraph:\n      fr: Une phrase.\n"
    )


def test_the_same_text_does_not_come_twice_unasked(imports: Import, tmp_path: Path) -> None:
    imports(word(FIRST), "--section", "daken", "--lang", "nl")
    before = everything(tmp_path)
    again = imports(word(FIRST), "--section", "daken", "--lang", "nl")
    assert again.exit_code == 2
    assert "all words of the file stand in 'daken' already\n    to have them there twice, say --add" in again.output
    assert everything(tmp_path) == before
    assert imports(word(FIRST), "--section", "daken", "--lang", "nl", "--add").exit_code == 0
    assert len(list((tmp_path / "content" / str(YEAR) / "images").iterdir())) == len(
        [name for name in before if "/images/" in name]
    )


def test_a_translation_does_not_come_twice(imports: Import, tmp_path: Path) -> None:
    imports(word(FIRST), "--section", "daken", "--lang", "nl")
    section_path(tmp_path).write_text(section(tmp_path).replace("  nl: Groene daken", "  nl: ..."), "utf-8")
    other = word(SECOND.removeprefix(paragraph("Toits verts", "Titel")) + paragraph(run("De plus.") + mark(7)), 7)
    order = ("--section", "daken", "--lang", "fr", "--unmatched")
    assert imports(other, *order).exit_code == 1
    before = everything(tmp_path)
    again = imports(other, *order)
    assert again.exit_code == 2
    assert "all words of the file stand in 'daken' already" in again.output
    assert everything(tmp_path) == before
    more = SECOND + paragraph(run("De plus.") + mark(7)) + paragraph("Et de plus.")
    third = imports(word(more, 7), *order)
    assert (
        "left out: parts that stand in the section already\n           'En 2022, il y avait **275** toits"
        in third.output
    )
    typed = section(tmp_path)
    assert "fr: Toits verts" in typed  # the title was still to come
    assert [typed.count(f"fr: {words}") for words in ("De plus.", "Et de plus.", "Fin.", "Comptés.")] == [1, 1, 1, 2]


def test_of_a_file_that_has_grown_what_is_new_comes_in(imports: Import, tmp_path: Path) -> None:
    imports(word(FIRST), "--section", "daken", "--lang", "nl")
    before = section(tmp_path)
    grown = FIRST.replace(paragraph("Slot."), paragraph("Nieuw.") + paragraph("Slot.")) + paragraph("Slot.")
    result = imports(word(grown), "--section", "daken", "--lang", "nl")
    assert result.exit_code == 0, result.output
    assert "taken over: 1 block" in result.output
    added = section(tmp_path).removeprefix(before)
    assert [added.count(words) for words in ("nl: Nieuw.", "nl: Slot.", "nl:")] == [1, 1, 3]  # one heading more
    asked = FIRST.replace(paragraph("Slot."), paragraph(about(0, run("Slot."))))
    new = imports(word(asked, comments=comment(0, "Echt?")), "--section", "daken", "--lang", "nl")
    assert "1 query" in new.output


def test_what_has_no_counterpart_is_told_with_its_place_in_both(imports: Import, tmp_path: Path) -> None:
    imports(word(FIRST), "--section", "daken", "--lang", "nl")
    before = everything(tmp_path)
    other = SECOND.replace(item("deux", depth=1), "").replace(
        paragraph(about(0, run("Fin."))), paragraph("Une phrase.")
    ) + paragraph("Une autre, bien plus longue, avec 12 et 13.")
    result = imports(word(other, 7), "--section", "daken", "--lang", "fr")
    assert result.exit_code == 1
    assert "the file has nothing for this part of the report: 'twee'" in result.output
    assert "content/2025/sections/daken.yaml:16" in result.output
    assert "the report has nothing for this part of the file: 'Une autre, bien plus longue, avec" in result.output
    assert everything(tmp_path) == before
    taken = imports(word(other, 7), "--section", "daken", "--lang", "fr", "--unmatched")
    assert taken.exit_code == 1
    assert "parts without a counterpart in the other language" in taken.output
    assert "fr: Une autre, bien plus longue, avec 12 et 13." in section(tmp_path)


def test_where_a_part_would_stand_is_told(imports: Import) -> None:
    imports(docx(paragraph("Eerste zin.") + paragraph("Tweede zin, met 12 en 13.")), "--section", "x", "--lang", "nl")
    result = imports(docx(paragraph("Première phrase.")), "--section", "x", "--lang", "fr")
    assert "the file has nothing for this part of the report: 'Tweede zin, met 12 en 13.'" in result.output
    assert "it would stand after: 'Première phrase.'" in result.output


def test_notes_and_figures_that_differ_have_no_counterpart(imports: Import, tmp_path: Path) -> None:
    imports(word(FIRST), "--section", "daken", "--lang", "nl")
    other = SECOND.replace(mark(7), "").replace(cell("120"), cell("121"))
    result = imports(word(other, 7), "--section", "daken", "--lang", "fr")
    assert "the report has nothing for this part of the file: 'En 2022, il y avait **275** toits.'" in result.output
    assert "the report has nothing for this part of the file: '121'" in result.output


def test_undecided_changes_are_refused_and_nothing_is_written(imports: Import, tmp_path: Path) -> None:
    before = everything(tmp_path)
    data = docx(paragraph(run("Er waren ") + change("ins", run("25")) + run(" landen.")))
    result = imports(data, "--section", "daken", "--lang", "nl")
    assert result.exit_code == 1
    assert "an undecided change: '25' was inserted" in result.output
    assert everything(tmp_path) == before
    assert imports(data, "--section", "daken", "--lang", "nl", "--changes", "reject").exit_code == 0
    assert "nl: Er waren landen." in section(tmp_path)


def test_what_is_left_out_ends_with_1(imports: Import) -> None:
    body, rest = CASES["left-out"]
    result = imports(docx(body, **rest), "--section", "daken", "--lang", "nl")
    assert result.exit_code == 1
    assert "left out: text boxes" in result.output


def test_a_file_of_what_no_report_has_says_what_it_holds(imports: Import) -> None:
    deep = "<w:sdt><w:sdtContent>" * 25 + paragraph("diep") + "</w:sdtContent></w:sdt>" * 25
    result = imports(docx(deep), "--section", "x", "--lang", "nl")
    assert "the file holds no text" in result.output
    assert "'diep'" in result.output


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--section", "daken"), "say which section it goes into, and the language of its words"),
        (("--section", "daken", "--lang", "de"), "the report has no texts in 'de'"),
        (("--section", "terms", "--lang", "nl"), "'terms' is no name of a section"),
        (("--section", "De daken", "--lang", "nl"), "'De daken' is no name of a section"),
        (("--section", "daken", "--lang", "nl", "--changes", "acept"), "did you mean 'accept'"),
    ],
)
def test_wrong_commands(imports: Import, options: tuple[str, ...], says: str) -> None:
    result = imports(docx(paragraph("Een.")), *options)
    assert result.exit_code == 2
    assert says in result.output
