"""What was carried over counts as said for the new year only once it is changed or kept, and is told until then."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from report.diagnostics.errors import ContentError, Diagnostic, ReleaseError, Severity
from report.pipeline import build, check
from report.starting.rollover import roll_over
from report.translation.keeping import keep, left_over
from report.translation.progress import accept_texts, status
from tests.invented import copied, run, settle
from tests.rolled import SINCE, YEAR, change, file_of, fill, told


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path)


@pytest.fixture
def rolled(root: Path) -> Path:
    roll_over(root, YEAR, SINCE)
    return root


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


@pytest.mark.long
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


def test_a_first_reason_is_shown_in_the_languages_of_the_report(tmp_path: Path) -> None:
    """What is proposed for a value that does not exist can be typed as it stands."""
    assert run("new", "2025", "--lang", "fr,de", "--root", tmp_path).exit_code == 0
    assert run("new", "2026", "--from", "2025", "--root", tmp_path).exit_code == 0
    file = tmp_path / "content/2026/data/visitors.yaml"
    reasons = "nulls: {not-given: {fr: non mentionné, de: nicht angegeben}}"
    command = ("check", "--content", "--only", "error", "--root", tmp_path)
    told = " ".join(run(*command).output.split())
    assert f"its reason: {{null: not-given}}, and above 'rows:' {reasons}" in told
    text = file.read_text("utf-8").replace("{null: to-fill}", "{null: not-given}")
    file.write_text(text, "utf-8")
    assert reasons in " ".join(run(*command).output.split())
    file.write_text(text.replace("rows:", f"{reasons}\nrows:"), "utf-8")
    assert "visitors.yaml: " not in run(*command).output
