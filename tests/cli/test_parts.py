"""`build --section` and `--for`: parts of a report beside the whole of it, which both validators pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from report.document import plain
from report.locales import locale_of
from report.localise import localise
from report.localise.edition import Edition
from report.pipeline import read
from report.proof import proof_of
from report.selection import Selection
from report.verify import verify
from tests.invented import change, copied, run

pytestmark = pytest.mark.slow

WHOLE = {"bijenverslag-2030-nl.pdf", "rapport-abeilles-2030-fr.pdf"}


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented report, with a part for the organisation itself."""
    root = copied(tmp_path_factory.mktemp("parts"))
    change(
        root,
        "sections/roofs.yaml",
        "      alt: {nl: Een oranje vlak",
        "      only: [internal]\n      alt: {nl: Een oranje vlak",
    )
    return root


def built(root: Path, *arguments: str) -> tuple[set[str], str]:
    """The names of the files that a build has written, and what it told."""
    result = run("build", "--root", root, *arguments)
    assert result.exit_code == 0, result.output
    return {Path(line).name for line in result.stdout.splitlines()}, result.stderr


def test_parts_stand_beside_the_whole_and_are_sound(root: Path) -> None:
    whole, _ = built(root)
    assert whole == WHOLE
    before = {name: (root / "build" / "2030" / name).read_bytes() for name in WHOLE}
    excerpt, told = built(root, "--section", "hives,abbreviations")
    assert excerpt == {
        "bijenverslag-2030-uittreksel-hives_abbreviations-nl.pdf",
        "rapport-abeilles-2030-extrait-hives_abbreviations-fr.pdf",
    }
    assert "'visitors' is not in this excerpt" in told
    assert built(root, "--section", "abbreviations", "--section", "hives") == (excerpt, told)
    internal, told = built(root, "--for", "internal", "--section", "hives", "--lang", "fr")
    assert internal == {"rapport-abeilles-2030-extrait-hives-usage-interne-fr.pdf"}
    assert {path.name for path in (root / "build" / "2030").iterdir()} == whole | excerpt | internal
    assert {name: (root / "build" / "2030" / name).read_bytes() for name in WHOLE} == before
    for name in excerpt | internal:
        assert verify(root / "build" / "2030" / name) == ()


def test_an_internal_edition_has_what_others_lack(root: Path) -> None:
    outlines = [
        run("outline", "--root", root, "--lang", "nl", "--for", target).stdout for target in ("print", "internal")
    ]
    assert ["Eén kast van dichtbij" in text for text in outlines] == [False, True]
    assert len({text.count("Figuur") for text in outlines}) == 2


@pytest.mark.long
def test_a_draft_and_a_proof_of_an_excerpt(root: Path) -> None:
    names, _ = built(root, "--section", "roofs", "--draft", "--proof")
    assert names == {"bijenverslag-2030-uittreksel-roofs-concept-proof-nl-fr.pdf"}
    report = read(root / "content" / "2030")
    editions = [Edition(report, locale_of(name), Selection("print", ("harvest",))) for name in ("nl", "fr")]
    documents = [localise(report, one.locale, one) for one in editions]
    made = proof_of(editions[0].report, editions, documents)
    assert [part.id for part in made.parts] == ["~front", "~harvest", "~terms", "~data", "~data/hives"]
    remarks = [plain(runs) for part in made.parts for row in part.rows for runs in row.remarks]
    assert not any("Klopt de dag" in words for words in remarks), "which is asked about another section"
    assert 0 < len(made.parts[2].rows) < len(report.terms), "the terms that it has used"


def test_a_section_that_is_not_there_is_told_and_nothing_is_written(root: Path, tmp_path: Path) -> None:
    for command in (["build", "--output", str(tmp_path)], ["check"], ["outline"]):
        result = run(*command, "--root", root, "--section", "hivs")
        assert (result.exit_code, result.stdout) == (2, "")
        assert "no section 'hivs' (did you mean 'hives'?)" in result.stderr
    assert list(tmp_path.iterdir()) == []
    assert "'everybody' is none of web, print, internal" in run("build", "--root", root, "--for", "everybody").stderr


@pytest.mark.long
def test_a_check_tells_what_an_excerpt_does_by_itself(root: Path) -> None:
    result = run("check", "--root", root, "--section", "summary", "--code", "parts")
    assert result.stdout == ""
    result = run("check", "--root", root, "--section", "hives", "--code", "parts")
    assert "'honey-chart' is not in this excerpt" in result.stdout
    assert "take its section along: --section summary\n" in result.stdout
    assert run("check", "--root", root, "--code", "parts").stdout == ""
