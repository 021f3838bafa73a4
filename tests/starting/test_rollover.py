"""Carrying a report over: its files stay as they are typed, and nothing of it counts as said for the new year."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml

from report.cli.carried import carried_over
from report.diagnostics.errors import ContentError, Diagnostic, OutputError, ReleaseError, RequestError, Severity
from report.pipeline import build, check
from report.starting.rollover import roll_over
from report.translation.keeping import keep, left_over
from report.translation.progress import accept_texts, status
from tests.invented import copied, run, settle

SINCE, YEAR = 2030, 2031
EMPTY = "visitors: {null: to-fill}"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path)


@pytest.fixture
def rolled(root: Path) -> Path:
    roll_over(root, YEAR, SINCE)
    return root


def file_of(root: Path, name: str, year: int = YEAR) -> Path:
    return root / "content" / str(year) / name


def change(root: Path, name: str, words: str, others: str, year: int = YEAR) -> None:
    path = file_of(root, name, year)
    text = path.read_bytes().decode("utf-8")
    assert words in text
    path.write_bytes(text.replace(words, others).encode("utf-8"))


def told(root: Path, *codes: str) -> list[Diagnostic]:
    return [one for one in check(root, YEAR, content=True) if one.code in codes]


def fill(root: Path) -> None:
    """Type values into the new row of the invented report."""
    for typed in ("hives: 1012", "occupied: 90", "honey: 9.5", "inspection: 2:10", "budget: 300e3"):
        column = typed.partition(":")[0]
        change(root, "data/hives.yaml", f"    {column}: {{null: to-fill}}\n", f"    {typed}\n")


# --- the files -------------------------------------------------------------------------------------------------------


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


# --- what is refused -------------------------------------------------------------------------------------------------


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


# --- what is told ----------------------------------------------------------------------------------------------------

#: File, words of it, what stands there instead in the year before, and what is shown of it.
PLANTED = [
    ("sections/hives.yaml", "id: hives\n", "id: hives\nlead: {nl: Zoals in 2029., fr: Comme en 2029.}\n", "'2029'"),
    ("sections/hives.yaml", "\nnotes:\n", "\nnotes:\n  extra: {nl: Sinds 2024., fr: Depuis 2024.}\n", "'2024'"),
    ("sections/roofs.yaml", 'plat, "12"', 'plat, "2028"', "'2028'"),
    ("sections/roofs.yaml", "Een dak met kasten", "Kasten op 11 mei", "'11 mei'"),
    ("sections/roofs.yaml", "Zes gele vlakken", "Het laagste peil in negen jaar", "'negen jaar'"),
    ("sections/roofs.yaml", "tekening van de redactie", "tekening van deze lente", "'lente'"),
    ("sections/roofs.yaml", "Soorten daken", "Vier soorten daken", "'Vier'"),
    ("sections/roofs.yaml", "{nl: de imker,", '{nl: "{int:3|words} imkers",', "{int:3|words}"),
    ("sections/visitors.yaml", "De bezoekers", "Het volgende jaar", "'volgende'"),
    ("data/visits.yaml", "nl: Bezoek per land", 'nl: "Bezoek op {date:2030-02-01}"', "{date:2030-02-01}"),
    ("data/visits.yaml", "ook in het weekend", "in voorbereiding", "'in voorbereiding'"),
    ("report.yaml", "- ICT\n", "- {nl: kasten 2027, fr: ruches 2027}\n", "'2027'"),
    ("report.yaml", "mailto:bijen@", "mailto:bijen-2030@", "mailto:bijen-2030@"),
    ("report.yaml", "nl: bijenverslag", "nl: bijenverslag-2030", "bijenverslag-2030"),
    ("report.yaml", "{nl: Vragen, fr: Questions}", "{nl: Vragen in 2026, fr: Questions en 2026}", "'2026'"),
]
#: What speaks of a year in the invented report as it is.
THERE = (
    "'2030'",  # a subject
    "'2031-02-03'",  # when it was published
    "'{hives.2029-2030.hives}'",  # a row of that year, in a slot
    "'{hives.2029-2030.hives|change 2028-2029}'",
    "'2030-05-20/2030-05-23'",  # in a timeline
    "'{month:2030-03}'",
    "still stresses '2028-2029', as in 2030",
    "'2029-2030'",  # among the rows of a chart
    "the picture 'roof.png' is that of 2030",
)


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> list[Diagnostic]:
    """What is said of a report in which words of another year stand everywhere, once it is carried over."""
    root = copied(tmp_path_factory.mktemp("planted"))
    for name, words, others, _ in PLANTED:
        change(root, name, words, others, SINCE)
    roll_over(root, YEAR, SINCE)
    return told(root, "carried", "carried-dated", "year", "content")


@pytest.mark.parametrize("shown", [*(one[-1] for one in PLANTED), *THERE])
def test_what_speaks_of_a_year_is_told_with_its_words(findings: list[Diagnostic], shown: str) -> None:
    (found, *_) = [one for one in findings if one.code == "carried-dated" and shown in one.message]
    assert found.severity is Severity.WARNING
    assert "sppreport keep " in found.hint


def test_the_rest_is_asked_once_for_each_file(findings: list[Diagnostic]) -> None:
    asked = [one for one in findings if one.code == "carried"]
    assert {one.severity for one in asked} == {Severity.QUERY}
    files = [one.mark.file for one in asked]
    assert len(files) == len(set(files)) > 8
    assert all(re.match(r"\d+ texts?, figures? (and|or) settings? (are|is) as in 2030", one.message) for one in asked)
    few = [one for one in asked if one.related]
    assert few
    assert all(len(one.related) <= 5 for one in few)


def test_nothing_is_carried_in_silence(rolled: Path) -> None:
    """Every word and figure of the files is in what is left over, but for what says how the report is built."""
    left = left_over(rolled, YEAR).left
    counted = sum(int(one.message.split()[0]) for one in told(rolled, "carried"))
    assert counted + len(told(rolled, "carried-dated")) == len(left)
    assert status(rolled, YEAR).carried.total() == len(left)  # type: ignore[attr-defined]
    assert len(left) > 150


def test_it_is_red_until_the_new_row_is_filled(rolled: Path) -> None:
    (found,) = told(rolled, "unfilled")
    assert found.severity is Severity.ERROR
    assert "row '2030-2031' of 'hives' is not filled in yet: hives, occupied, honey" in found.message
    change(rolled, "data/hives.yaml", "honey: {null: to-fill}", "honey: {null: not-measured}")
    (found,) = told(rolled, "unfilled")
    assert found.message.endswith("not filled in yet: hives, occupied, inspection, budget")
    change(
        rolled,
        "data/hives.yaml",
        "honey: {null: not-measured}\n    inspection: {",
        "honey: {null: to-fill}\n    inspection: {",
    )
    fill(rolled)
    assert told(rolled, "unfilled", "data") == []


def test_a_draft_can_be_built_at_once(rolled: Path) -> None:
    change(rolled, "sections/visitors.yaml", "Er kwamen groepen", "{hives.@last.hives} kasten: er kwamen groepen")
    change(
        rolled, "sections/visitors.yaml", "Les groupes venaient", "{hives.@last.hives} ruches : les groupes venaient"
    )
    assert told(rolled, "slot", "slot-missing") == []  # the row says it
    assert len(build(rolled, YEAR, draft=True)) == 2
    with pytest.raises(ContentError):
        build(rolled, YEAR)


@pytest.mark.slow
def test_a_report_takes_shape_by_changing_what_is_new_and_keeping_the_rest(root: Path) -> None:
    settle(root)
    roll_over(root, YEAR, SINCE)
    fill(root)
    with pytest.raises(ReleaseError) as refused:
        build(root, YEAR, release=True)
    assert {one.code for one in refused.value.diagnostics} == {"carried", "carried-dated"}
    change(root, "report.yaml", "published: 2031-02-03", "published: 2032-02-03")
    change(root, "report.yaml", "bezoek in 2030", "bezoek in 2031")
    change(root, "report.yaml", "visites en 2030", "visites en 2031")
    before = {one.item.id for one in left_over(root, YEAR).left}
    assert not {"report/published", "report/subject"} & before
    done = keep(root, YEAR, ["report", "terms", "sections/roofs.yaml"])
    assert {one.item.section for one in done.kept} == {"report", "terms", "roofs"}
    assert all(one.signs for one in done.left)
    assert keep(root, YEAR, ["images/roof.png", "roofs/1"]).left == ()
    assert keep(root, YEAR, None, signs=True).left == ()
    assert left_over(root, YEAR).left == ()
    assert "carried" not in file_of(root, "translations.yaml").read_text("utf-8")
    accept_texts(root, YEAR, ["report"])
    assert {one.severity for one in check(root, YEAR)} <= {Severity.NOTE}
    assert len(build(root, YEAR, release=True)) == 2


def test_what_was_changed_is_confirmed_and_what_has_moved_is_not(rolled: Path) -> None:
    change(rolled, "sections/visitors.yaml", "blocks:\n", "blocks:\n  - paragraph: {nl: Nieuw., fr: Nouveau.}\n")
    change(rolled, "sections/visitors.yaml", "Groepen per land, fr: Groupes par pays", "Wie kwam, fr: Les groupes")
    left = {one.item.id for one in left_over(rolled, YEAR).left}
    assert "visitors/2" in left
    assert not {"visitors/1", "visitors/groups-chart/caption"} & left


def test_accepted_texts_stay_accepted(root: Path) -> None:
    accept_texts(root, SINCE, None)
    roll_over(root, YEAR, SINCE)
    assert {one.state.value for one in status(root, YEAR).standings} == {"translated"}
    accept_texts(root, YEAR, ["report"])
    assert left_over(root, YEAR).left  # the record has both


def test_what_is_promised_becomes_a_question(root: Path) -> None:
    change(root, "sections/roofs.yaml", "fr: l’apiculteur}", "fr: l’apiculteur, promise: true}", SINCE)
    change(
        root, "sections/roofs.yaml", "fr: le concierge}", "fr: le concierge, query: Wie?, promise: een dakwacht}", SINCE
    )
    assert [one for one in check(root, SINCE, content=True) if one.severity is Severity.ERROR] == []
    made = roll_over(root, YEAR, SINCE)
    assert made.promises == 2
    asked = [one.message for one in told(root, "query")]
    assert "Het verslag van 2030 kondigde dit aan: wat is ervan geworden?" in asked
    assert "Wie? Het verslag van 2030 kondigde dit aan (een dakwacht): wat is ervan geworden?" in asked
    assert "promise" not in file_of(root, "sections/roofs.yaml").read_text("utf-8")


# --- another year in any report --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "others", "severity"),
    [
        ("oogst en bezoek in 2030", "oogst en bezoek in 2029", Severity.WARNING),
        ("récolte et visites en 2030", "récolte et visites en 2031", Severity.WARNING),
        ("nl: Bijen op federale daken", "nl: Bijen in 2029", Severity.WARNING),
        ("fr: Rapport annuel de l’observatoire", "fr: Rapport 2029 de l’observatoire", Severity.WARNING),
        ("fr: Observatoire fédéral des abeilles", "fr: Observatoire 2029", Severity.WARNING),
        ("nl: bijenverslag", "nl: bijenverslag-2029", Severity.WARNING),
        ("{nl: daken, fr: toits}", "{nl: daken 2029, fr: toits 2029}", Severity.WARNING),
        ("{nl: Vragen, fr: Questions}", "{nl: Vragen over 2028, fr: Questions sur 2028}", Severity.NOTE),
        ("example.org/nl/gids", "example.org/nl/gids-2028", Severity.NOTE),
    ],
)
def test_a_field_of_another_year_is_told_in_any_report(root: Path, words: str, others: str, severity: Severity) -> None:
    change(root, "report.yaml", words, others, SINCE)
    (found,) = [one for one in check(root, SINCE, content=True) if one.code == "year"]
    assert found.severity is severity
    assert found.mark.file == "content/2030/report.yaml"


@pytest.mark.parametrize(
    "others",
    [
        "nl: Bijen in 2030 en 2031",
        "nl: Bijen 2025-2031",
        "nl: Bijen 2029/30",
        "nl: Bijen op weg naar 2050",
        "nl: Bijen op 1 999 daken",
        "differs: de viering van 2029\n  nl: Bijen in 2029",
    ],
)
def test_years_that_may_stand_there_are_let_be(root: Path, others: str) -> None:
    change(root, "report.yaml", "nl: Bijen op federale daken", others, SINCE)
    found = [one for one in check(root, SINCE, content=True) if one.code == "year"]
    assert [one for one in found if one.severity is not Severity.NOTE] == []


def test_a_picture_named_after_another_year_is_noted(root: Path) -> None:
    file_of(root, "images/roof.png", SINCE).rename(file_of(root, "images/roof_2028.png", SINCE))
    change(root, "sections/roofs.yaml", "file: roof.png", "file: roof_2028.png", SINCE)
    (found,) = [one for one in check(root, SINCE, content=True) if one.code == "year"]
    assert found.severity is Severity.NOTE


# --- the commands ----------------------------------------------------------------------------------------------------


def test_the_command_says_what_it_carried_and_what_comes_next(root: Path) -> None:
    change(root, "sections/roofs.yaml", "fr: l’apiculteur}", "fr: l’apiculteur, promise: true}", SINCE)
    file_of(root, "notities.txt", SINCE).touch()
    dry = run("new", "--from", "2030", "--dry-run", "--root", root)
    assert dry.exit_code == 0
    assert "would be written: " in dry.output
    assert not file_of(root, "").exists()
    result = run("new", "2031", "--from", "2030", "--root", root)
    assert result.output == dry.output.replace("would be written", "written")
    for words in (
        "carried over from 2030: 7 sections, ",
        "5 values to fill in, in data/hives.yaml (2030-2031)",
        "no new row, since the rows are no periods that go on: visits",
        "1 announcement has become a question",
        "left in 2030, as no part of the report: notities.txt",
        "are to be changed or kept; ",
        "sppreport check --year 2031",
        "sppreport keep NAME...",
        "sppreport build --draft --year 2031",
    ):
        assert words in result.output
    again = run("new", "2031", "--from", "2030", "--root", root)
    assert (again.exit_code, "content/2031 is there already" in again.output) == (2, True)


def test_what_is_about_one_edition_is_told_to_stay_behind(root: Path) -> None:
    made = roll_over(root, YEAR, SINCE, dry=True)._replace(dropped=("edition",))
    said = [str(one) for one in carried_over(made, SINCE, dry=True)]
    assert "not carried over, since it is about the edition of 2030: edition" in said


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("2031", "--from", "2030", "--lang", "nl"), "--lang goes without --from"),
        (("2031", "--dry-run"), "--dry-run goes with --from"),
        (("2029", "--from", "2030"), "2029 lies before 2030"),
        (("2031", "--from", "soon"), "'soon' is no year"),
    ],
)
def test_what_makes_no_sense_is_refused(root: Path, arguments: tuple[str, ...], words: str) -> None:
    result = run("new", *arguments, "--root", root)
    assert result.exit_code == 2
    assert words in result.output


def test_keeping_from_the_command_line(rolled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def kept(*arguments: str) -> tuple[int, str]:
        result = run("keep", *arguments, "--root", rolled)
        return result.exit_code, result.output

    code, listed = kept("--list")
    assert code == 0
    first, *_, last = listed.strip().splitlines()
    assert "report/published ('2031-02-03'): 2031-02-03" in first
    assert "('" not in last
    assert len(kept("--list", "visitors")[1].splitlines()) < len(listed.splitlines())
    code, said = kept("visitors", "roofs")
    assert code == 1  # what speaks of a year is left
    assert "kept: " in said
    assert "not kept: content/2031/sections/roofs.yaml" in said
    assert "read each of these" in said
    assert kept("roofs/1") == (0, "kept: roofs/1\n1 kept\n")
    assert kept("roofs/1") == (0, "nothing to keep\n")
    code, said = kept("roofs", "--all")
    assert code == 0
    for arguments, words in {
        (): "say what to keep",
        ("rofs",): "nothing is called 'rofs' (did you mean 'roofs",
        ("roofs", "--yes"): "--yes goes with --all",
        ("--all",): "has somebody read all of them?",
    }.items():
        code, said = kept(*arguments)
        assert (code, words in said) == (2, True), said
    monkeypatch.setattr("report.cli.keeping.can_ask", lambda: True)
    monkeypatch.setattr("report.cli.keeping.agreed", lambda question, words: "right as they stand" not in question)
    assert "nothing was kept" in kept("--all")[1]
    code, said = kept("--all", "--yes")
    assert code == 0
    assert re.search(r"kept: \d+ in hives", said)
    assert kept("--all", "--yes") == (0, "nothing to keep\n")
    status_of = run("translation", "status", "--root", rolled)
    assert "carried over" not in status_of.output


def test_the_status_counts_what_was_carried(rolled: Path) -> None:
    table = run("translation", "status", "--root", rolled).output
    assert "carried over" in table.splitlines()[0]
    assert re.search(r"^images .* 1$", table, re.MULTILINE)
    found = json.loads(run("translation", "status", "--format", "json", "--root", rolled).output)
    assert {one["section"]: one["carried"] for one in found["sections"]}["images"] == 1
    assert found["total"]["carried"] == len(left_over(rolled, YEAR).left)


@pytest.mark.long
def test_what_speaks_of_its_year_in_the_real_report_is_told(tmp_path: Path) -> None:
    here = Path(__file__).parents[2]
    for name in ("content", "assets"):
        shutil.copytree(here / name, tmp_path / name)
    planted = {
        "report.yaml": ("nl: Duurzame overheidsopdrachten\n", "nl: Overheidsopdrachten in 2022\n", "report/title"),
        "sections/advice.yaml": ("nl: Advies over", "nl: Advies van september over", "advice/title"),
        "sections/guide.yaml": ("nl: Wat de Gids biedt", "nl: Minder bezoek dan in negen jaar", "guide/title"),
        "data/partners.yaml": ("nl: Landen in de", "nl: Twaalf landen in de", "data/partners/title"),
        "terms.yaml": ("nl: adviesgroep groene", "nl: adviesgroep 2022 groene", "terms/gpp-group/gloss"),
    }
    for file, (words, others, _) in planted.items():
        change(tmp_path, file, words, others, 2022)
    made = roll_over(tmp_path, 2023, 2022)
    assert [(name, [row.id for row in rows]) for name, rows in made.rows.items()] == [("visits", ["2022-2023"])]
    found = check(tmp_path, 2023, content=True)
    dated = [one.message for one in found if one.code == "carried-dated"]
    for name in (*(one[-1] for one in planted.values()), "training/1", "meetings/1", "summary/timeline/1/1/date"):
        assert any(f"'{name}' is as in 2022" in one for one in dated), name
    assert [one.code for one in found if one.severity is Severity.ERROR and not one.code.startswith("parity")] == [
        "unfilled"
    ]
    change(tmp_path, "data/partners.yaml", "nl: Twaalf landen in de", "nl: Landen in de", 2023)
    assert len(build(tmp_path, 2023, draft=True)) == 2
