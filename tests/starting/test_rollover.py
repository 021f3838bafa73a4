"""Carrying a report over: its files stay as they are typed, and a report that cannot be carried over is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from report.diagnostics.errors import ContentError, OutputError, RequestError, Severity
from report.pipeline import check
from report.starting import start
from report.starting.rollover import roll_over
from report.translation.keeping import keep, left_over
from tests.examples import quick
from tests.invented import copied, run
from tests.rolled import SINCE, YEAR, change, file_of, told


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path)


def test_every_other_byte_of_the_files_stays(root: Path) -> None:
    change(root, "sections/visitors.yaml", "\n", "\r\n", SINCE)
    change(root, "sections/visitors.yaml", "id: visitors", "# Wie kwam?\r\nid:  'visitors'", SINCE)
    before = {path.name: path.read_bytes() for path in file_of(root, "", SINCE).rglob("*") if path.is_file()}
    roll_over(root, YEAR, SINCE)
    after = {path.name: path.read_bytes() for path in file_of(root, "").rglob("*") if path.is_file()}
    assert before.keys() == after.keys()
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"report.yaml", "hives.yaml", "translations.yaml"}
    assert after["report.yaml"] == before["report.yaml"].replace(b"year: 2030", b"year: 2031")
    assert after["translations.yaml"].startswith(before["translations.yaml"])
    lines = [
        one
        for one in after["hives.yaml"].decode().splitlines()
        if one not in before["hives.yaml"].decode().splitlines()
    ]
    assert lines == [
        "  - id: 2030-2031",
        "    period: 2030-12-01/2031-12-01",
        "    hives: {null: to-fill}",
        "    occupied: {null: to-fill}",
        "    honey: {null: to-fill}",
        "    inspection: {null: to-fill}",
        "    budget: {null: to-fill}",
        "    counted: 2031-03-01",
    ]


def test_the_other_year_stays_as_it_is(root: Path) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    roll_over(root, YEAR, SINCE)
    assert all(path.read_bytes() == data for path, data in before.items())


def test_a_dry_run_writes_nothing_and_says_the_same(root: Path) -> None:
    before = sorted(root.rglob("*"))
    dry = roll_over(root, YEAR, SINCE, dry=True)
    assert sorted(root.rglob("*")) == before
    assert roll_over(root, YEAR, SINCE) == dry


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("- {id: '2029', visitors: 1}\n  - {id: '2030', visitors: 2}", "  - {id: 2031, visitors: {null: to-fill}}\n"),
        (
            "- {id: '2030', visitors: 2}\n  - {id: '2029', visitors: 1}",
            "rows:\n  - {id: 2031, visitors: {null: to-fill}}\n",
        ),
        (
            "- id: 2029\n    visitors: 1\n\n  - id: 2030\n    visitors: 2\n",
            "\n\n  - id: 2031\n    visitors: {null: to-fill}\n",
        ),
        (
            "-   id: 2030\n      visitors: 2 # veel\n      # nog na te kijken\n",
            "kijken\n  -   id: 2031\n      visitors: {null",
        ),
        ("[{id: '2029', visitors: 1}, {id: '2030', visitors: 2}]", ", {id: 2031, visitors: {null: to-fill}}]"),
    ],
)
def test_a_new_row_is_written_as_the_others(root: Path, rows: str, expected: str) -> None:
    data = "id: more\ntitle: {nl: Meer, fr: Plus}\ncolumns:\n  - {id: visitors, kind: integer, label: {nl: A, fr: B}}\n"
    file_of(root, "data/more.yaml", SINCE).write_text(
        f"{data}rows: {rows}\n" if rows[0] == "[" else f"{data}rows:\n  {rows}\n", "utf-8"
    )
    roll_over(root, YEAR, SINCE)
    text = file_of(root, "data/more.yaml").read_text("utf-8")
    assert expected in text
    assert len(yaml.safe_load(text)["rows"]) == rows.count("id:") + 1


def test_names_beside_the_periods_are_kept_and_words_move_on_with_their_years(root: Path) -> None:
    rows = "".join(
        f"  - {{id: {land}-{year}, land: {land.upper()}, when: {{nl: lente {year}, fr: printemps {year}}}, "
        f"year: {year}, visitors: 3}}\n"
        for land in ("be", "si")
        for year in (2029, 2030)
    )
    columns = "".join(
        f"  - {{id: {name}, kind: {kind}, label: {{nl: A, fr: B}}}}\n"
        for name, kind in (("land", "country"), ("when", "text"), ("year", "text"), ("visitors", "integer"))
    )
    file_of(root, "data/more.yaml", SINCE).write_text(
        f"id: more\ntitle: {{nl: Meer, fr: Plus}}\ncolumns:\n{columns}rows:\n{rows}", "utf-8"
    )
    made = roll_over(root, YEAR, SINCE)
    assert [row.id for row in made.rows["more"]] == ["si-2031", "be-2031"]
    found = yaml.safe_load(file_of(root, "data/more.yaml").read_text("utf-8"))["rows"]
    assert [row["id"] for row in found] == ["be-2029", "be-2030", "be-2031", "si-2029", "si-2030", "si-2031"]
    assert found[2] == {
        "id": "be-2031",
        "land": "BE",
        "when": {"nl": "lente 2031", "fr": "printemps 2031"},
        "year": 2031,
        "visitors": {None: "to-fill"},
    }


def test_pictures_and_spreadsheets_come_along_and_other_files_do_not(root: Path) -> None:
    for name in ("data/.lock", "notities.txt", "sections/summary.yaml.bak", "images/.DS_Store"):
        file_of(root, name, SINCE).write_bytes(b"x")
    made = roll_over(root, YEAR, SINCE)
    assert made.left == ("data/.lock", "images/.DS_Store", "notities.txt", "sections/summary.yaml.bak")
    assert made.pictures == 1
    assert file_of(root, "images/roof.png").read_bytes() == file_of(root, "images/roof.png", SINCE).read_bytes()


def test_what_is_about_one_edition_stays_behind(root: Path) -> None:
    erratum = "edition: 2\ncorrected: 2031-05-01\nerratum:\n  text: {nl: Verbeterd in 2031., fr: Corrigé en 2031.}\n"
    change(root, "report.yaml", "cover:", f"{erratum}cover:", SINCE)
    file_of(root, "editions", SINCE).mkdir()
    file_of(root, "editions/1.json", SINCE).write_text("{}", "utf-8")
    made = roll_over(root, YEAR, SINCE)
    assert made.dropped == ("edition", "corrected", "erratum", "editions/")
    assert made.left == ()
    assert not file_of(root, "editions").exists()
    assert not any("erratum" in one.item.id or one.item.id == "report/corrected" for one in left_over(root, YEAR).left)
    text = file_of(root, "report.yaml").read_text("utf-8")
    assert text == file_of(root, "report.yaml", SINCE).read_text("utf-8").replace(erratum, "").replace(
        "2030\n", "2031\n", 1
    )


@pytest.mark.parametrize(("year", "since"), [(2030, 2030), (2031, 2029), (2029, 2030)])
def test_years_that_do_not_go_together_are_refused(root: Path, year: int, since: int) -> None:
    before = sorted(root.rglob("*"))
    with pytest.raises(RequestError):
        roll_over(root, year, since)
    assert sorted(root.rglob("*")) == before


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("sections/roofs.yaml", "id: roofs\ntitle: [\n"),
        ("data/visits.yaml", "id: visits\n"),
        ("translations.yaml", "accepted: 3\n"),
        ("report.yaml", "year: 2030\n"),
    ],
)
def test_a_report_that_cannot_be_read_is_refused_with_its_mistakes(root: Path, name: str, text: str) -> None:
    file_of(root, name, SINCE).write_text(text, "utf-8")
    before = sorted(root.rglob("*"))
    with pytest.raises(ContentError) as refused:
        roll_over(root, YEAR, SINCE)
    assert any(name in one.mark.file for one in refused.value.diagnostics)
    assert sorted(root.rglob("*")) == before
    result = run("new", "2031", "--from", "2030", "--root", root)
    assert result.exit_code == 1
    assert "the report of 2030 cannot be carried over before this is put right" in result.stderr


def test_a_picture_that_cannot_be_read_is_refused_by_its_name(root: Path) -> None:
    file_of(root, "images/more.png", SINCE).symlink_to("/etc/hostname")
    result = run("new", "2031", "--from", "2030", "--root", root)
    assert result.exit_code == 1
    assert "content/2030/images/more.png" in result.stderr


@pytest.mark.long
def test_rows_in_a_spreadsheet_are_asked_for(root: Path) -> None:
    columns = "columns:\n  - {id: visitors, kind: integer, label: {nl: A, fr: B}}\n"
    path = file_of(root, "data/more.yaml", SINCE)
    path.write_text(f"id: more\ntitle: {{nl: Meer, fr: Plus}}\n{columns}values: more.csv\n", "utf-8")
    path.with_suffix(".csv").write_text("id;visitors\n2029;1\n2030;2\n", "utf-8")
    result = run("new", "2031", "--from", "2030", "--root", root)
    assert "to add to data/more.csv, as data/more.yaml asks: 2031" in result.output
    assert file_of(root, "data/more.csv").read_bytes() == path.with_suffix(".csv").read_bytes()
    asked = [one.message for one in told(root, "query")]
    assert "Welke cijfers heeft 2031? Voeg ze toe aan more.csv." in asked
    change(root, "data/more.yaml", "Welke cijfers heeft 2031? Voeg ze toe aan more.csv.", "Wat?")
    roll_over(root, 2032, YEAR)
    assert "query: Wat? Welke cijfers heeft 2031?" in file_of(root, "data/more.yaml", 2032).read_text("utf-8")
    roll_over(root, 2033, SINCE)
    assert "Welke cijfers heeft 2031, 2032, 2033?" in file_of(root, "data/more.yaml", 2033).read_text("utf-8")


@pytest.mark.parametrize("asked", quick(["nl", "fr+de"], ["nl"]))
def test_a_first_report_goes_on_in_its_languages(tmp_path: Path, asked: str) -> None:
    start(tmp_path, SINCE, asked.split("+"))
    made = roll_over(tmp_path, YEAR, SINCE)
    assert [row.id for row in made.rows["visitors"]] == ["2031"]
    found = check(tmp_path, YEAR, content=True)
    assert {one.code for one in found if one.severity is Severity.ERROR} == {"unfilled"}
    done = keep(tmp_path, YEAR, None, signs=True)
    assert done.kept
    assert left_over(tmp_path, YEAR).left == ()


def test_nothing_is_left_when_the_disk_refuses(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = sorted(root.rglob("*"))
    writes = iter(range(100))

    def refuse(self: Path, data: bytes) -> int:
        if next(writes) == 3:
            raise OSError(28, "full")
        with self.open("wb") as stream:
            return stream.write(data)

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(OutputError):
        roll_over(root, YEAR, SINCE)
    assert sorted(root.rglob("*")) == before
