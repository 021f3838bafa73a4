"""Commands that are killed while they write: the next one, whichever it is, starts from what was there before."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from report.exchange.arrival import Arrival
from report.exchange.courier import import_file
from report.exchange.recording import record_after
from report.pipeline import build
from report.translation.progress import accept_texts
from report.validate.content import Content
from report.write.journal import JOURNAL, OWN
from tests.exchange.parcels import files_in, sent
from tests.exchange.translator import translated
from tests.invented import change, copied, run
from tests.write.kills import killed

pytestmark = [pytest.mark.slow, pytest.mark.long]

NEW = {
    "roofs/5/1": "Avec harnais et casque.",
    "hives/title": "Où sont les ruches",
    "visitors/title": "Nos visiteurs",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied(tmp_path)


def half_done(work: Callable[[], object], folder: Path, replaced: int = 2) -> None:
    """Do the work and be killed after some files have got their places, the first of which is the journal."""
    assert killed(work, replaced - 1, "after", ["replace"])
    assert (folder / JOURNAL).exists()


def own(folder: Path) -> list[str]:
    return [path.name for path in folder.rglob("*") if path.name == JOURNAL or OWN.fullmatch(path.name)]


def test_a_build_that_was_killed_leaves_no_new_edition_beside_an_old_one(root: Path) -> None:
    paths = build(root)
    others = root / "build" / "2030" / "letter.pdf"
    others.write_bytes(b"theirs")
    old = [path.read_bytes() for path in paths]
    change(root, "report.yaml", "published: 2031-02-03", "published: 2031-06-02")
    half_done(lambda: build(root), root / "build" / "2030")
    assert [path.read_bytes() == data for path, data in zip(paths, old, strict=True)].count(False) == 1
    change(root, "sections/summary.yaml", "kind: bar", "kind: bars")
    assert run("build", "--root", root).exit_code == 1, "also when it builds nothing, the next one puts back"
    assert [path.read_bytes() for path in paths] == old
    change(root, "sections/summary.yaml", "kind: bars", "kind: bar")
    half_done(lambda: build(root), root / "build" / "2030")
    assert run("build", "--root", root).exit_code == 0
    assert all(path.read_bytes() != data for path, data in zip(paths, old, strict=True))
    assert own(root) == []
    assert others.read_bytes() == b"theirs"


def delivery(root: Path) -> Path:
    data = sent("invented", "xliff").data
    for name, words in NEW.items():
        data = translated(data, name, words)
    path = root / "back.xlf"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("replaced", [1, 2, 3, 4])
@pytest.mark.parametrize("command", [["check"], ["translation", "status"], ["outline"], ["build"]])
def test_an_import_that_was_killed_has_changed_nothing_for_the_next_command(
    command: list[str], replaced: int, root: Path
) -> None:
    before = files_in(root)
    path = delivery(root)
    half_done(lambda: import_file(root, None, path), root / "content" / "2030", replaced)
    run(*command, "--root", root)
    assert files_in(root) == before


def test_an_import_that_was_killed_can_be_given_again(root: Path, tmp_path: Path) -> None:
    path = delivery(root)
    half_done(lambda: import_file(root, None, path), root / "content" / "2030", 3)
    assert len(import_file(root, None, path).files) == len(NEW)
    whole = copied(tmp_path / "whole")
    import_file(whole, None, path)
    assert files_in(root) == files_in(whole)


@pytest.mark.parametrize("moment", ["before", "after"])
def test_an_acceptance_that_was_killed_is_whole_or_not_there(moment: str, root: Path) -> None:
    change(root, "sections/hives.yaml", "**op alle daken**", "**op elk dak**")
    before = files_in(root)
    assert killed(lambda: accept_texts(root, None, None), 0, "before" if moment == "before" else "after", ["replace"])
    assert run("check", "--root", root).exit_code == 0
    assert own(root) == []
    assert (files_in(root) == before) is (moment == "before")


def test_what_was_typed_while_an_import_was_at_work_is_kept(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = delivery(root)
    hives = root / "content" / "2030" / "sections" / "hives.yaml"
    typed = hives.read_text("utf-8") + "# saved meanwhile\n"

    def recorded(content: Content, arrival: Arrival) -> bytes | None:
        hives.write_text(typed, "utf-8")
        return record_after(content, arrival)

    monkeypatch.setattr("report.exchange.courier.record_after", recorded)
    before = files_in(root)
    result = run("translation", "import", path, "--root", root)
    assert result.exit_code == 1
    assert "'hives.yaml' was changed by somebody else while the command was at work" in result.stderr
    assert files_in(root) == {**before, "2030/sections/hives.yaml": typed.encode()}


def test_links_between_files_of_a_report_stay(root: Path) -> None:
    sections = root / "content" / "2030" / "sections"
    (root / "content" / "2030" / "kept").mkdir()
    (sections / "hives.yaml").rename(sections.parent / "kept" / "hives.yaml")
    (sections / "hives.yaml").symlink_to("../kept/hives.yaml")
    import_file(root, None, delivery(root))
    assert (sections / "hives.yaml").is_symlink()
    assert NEW["hives/title"] in (sections.parent / "kept" / "hives.yaml").read_text("utf-8")
