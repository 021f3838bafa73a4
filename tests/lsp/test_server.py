"""The language server over its real input and output: one session with both reports in it, as an editor has it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from report.messages.interface import interface
from report.pipeline import check
from tests.examples import examples
from tests.invented import copied
from tests.lsp.client import Editor, spot

pytestmark = pytest.mark.slow

REAL = Path(__file__).parents[2]
BEE = "🐝" * 3


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied(tmp_path_factory.mktemp("report"))


@pytest.fixture(scope="module")
def editor(root: Path) -> Iterator[Editor]:
    watching = {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}}}
    with Editor(root, locale="nl-BE", capabilities=watching) as editor:
        yield editor
        assert editor.leave() == 0
        assert editor.process.stderr is not None
        assert editor.process.stderr.read() == b""


@pytest.fixture(scope="module")
def hives(root: Path, editor: Editor) -> Path:
    path = root / "content" / "2030" / "sections" / "hives.yaml"
    editor.open(path)
    return path


def hovered(editor: Editor, path: Path, words: str, inside: int = 0) -> str:
    text = path.read_text("utf-8")
    found = editor.ask("textDocument/hover", editor.about(path, *spot(text, words, inside)))
    return str(found["contents"]["value"]) if found else ""


def test_a_good_report_has_what_check_says(editor: Editor, hives: Path, root: Path) -> None:
    assert editor.findings(hives) == []
    queries = [one for params in editor.published.values() for one in params["diagnostics"] if one["severity"] == 3]
    assert len(queries) == sum(one.code == "query" for one in check(root, content=True))


def test_findings_follow_what_is_typed(editor: Editor, hives: Path) -> None:
    text = hives.read_text("utf-8")
    typed = text.replace("[@hives-table]", f"{BEE} [@hivs-table]")
    editor.change(hives, typed)
    found = [one for one in editor.findings(hives) if one["severity"] == 1]
    assert [one["code"] for one in found] == ["reference", "reference"]
    assert "bedoelde u 'hives-table'" in found[0]["message"]
    line, column = spot(typed, "[@hivs-table]")
    assert found[0]["range"] == {
        "start": {"line": line, "character": column},
        "end": {"line": line, "character": column + len("[@hivs-table]")},
    }
    editor.change(hives, text)
    assert editor.findings(hives) == []


def test_findings_of_other_files_go_there(editor: Editor, hives: Path, root: Path) -> None:
    data = root / "content" / "2030" / "data" / "hives.yaml"
    editor.open(data, data.read_text("utf-8").replace("- id: 2029-2030", "- id: 2029-2031"))
    editor.findings(data)
    assert {one["code"] for one in editor.findings(hives)} >= {"slot"}
    editor.close(data)
    editor.change(hives, hives.read_text("utf-8"))
    assert editor.findings(hives) == []


def test_broken_yaml_is_told_and_names_stay_known(editor: Editor, hives: Path) -> None:
    text = hives.read_text("utf-8")
    editor.change(hives, text.replace("short: {nl: Kasten", "short: {nl: [Kasten"))
    assert [one["code"] for one in editor.findings(hives)] == ["yaml"]
    assert "De wintertelling" in hovered(editor, hives, "[^winter]", 4)
    editor.change(hives, text)
    editor.findings(hives)


def test_a_slot_shows_its_value_in_every_language(editor: Editor, hives: Path) -> None:
    said = hovered(editor, hives, "{hives.2029-2030.hives|difference", 5)
    assert said.startswith("**nl** −44  \n**fr** −44\n")
    assert "dataset 'hives': Bijenkasten op federale daken" in said
    assert "hives.yaml:80:12" in said
    assert "FBO" in hovered(editor, hives, "{term:fbo", 3)
    assert "Les ruches par année de mesure" in hovered(editor, hives, "[@hives-table]", 3)
    assert "Ruches sur les toits" in hovered(editor, hives, "data: hives", 8)
    assert hovered(editor, hives, "blocks:", 2) == ""


def completed(editor: Editor, path: Path, text: str) -> list[str]:
    """What is proposed at the bar of a text."""
    at = spot(text, "¦")
    editor.change(path, text.replace("¦", ""))
    found = editor.ask("textDocument/completion", editor.about(path, *at))
    return [one["label"] for one in found["items"]]


def test_names_are_proposed_in_unfinished_slots(editor: Editor, hives: Path) -> None:
    text = hives.read_text("utf-8")
    assert "visits" in completed(editor, hives, text.replace("In {month", f"{BEE} In {{¦ {{month", 1))
    assert "@last" in completed(editor, hives, text.replace("In {month", f"{BEE} In {{hives.¦ {{month", 1))
    assert "hives-table" in completed(editor, hives, text.replace("[@hives-table]", f"{BEE}[@¦", 1))
    assert "honey" in completed(editor, hives, text.replace("columns: [period, ", "columns: [period, ¦", 1))
    assert completed(editor, hives, text.replace("title:", "ti¦tle:", 1)) == []
    editor.change(hives, text)
    assert editor.findings(hives) == []


def jumped(editor: Editor, path: Path, words: str, inside: int, method: str = "definition") -> list[tuple[str, int]]:
    """The ends of files and the lines, from 1, to which a jump leads."""
    params = editor.about(path, *spot(path.read_text("utf-8"), words, inside)) | {
        "context": {"includeDeclaration": True}
    }
    found = editor.ask(f"textDocument/{method}", params)
    return [(one["uri"].rpartition("2030/")[2], one["range"]["start"]["line"] + 1) for one in found]


def test_names_lead_to_what_they_name(editor: Editor, hives: Path, root: Path) -> None:
    editor.findings(hives)
    assert jumped(editor, hives, "{hives.2029-2030.hives}", 10) == [("data/hives.yaml", 80)]
    assert jumped(editor, hives, "{hives.2029-2030.hives}", 3) == [("data/hives.yaml", 2)]
    assert jumped(editor, hives, "{term:fbo", 7)[0][0] == "terms.yaml"
    assert jumped(editor, hives, "[@honey-chart]", 4)[0][0] == "sections/summary.yaml"
    assert jumped(editor, hives, "[^winter]", 4) == [("sections/hives.yaml", 7)]
    assert jumped(editor, hives, "(#visitors)", 4) == [("sections/visitors.yaml", 1)]
    assert jumped(editor, hives, "(guide)", 2)[0][0] == "report.yaml"
    assert jumped(editor, hives, "[period, hives, occupied", 18) == [("data/hives.yaml", 20)]
    assert jumped(editor, hives, "telde het", 2) == [("sections/hives.yaml", 17)]
    assert jumped(editor, hives, "nl: Kasten, fr: Ruches", 18) == [("sections/hives.yaml", 5)]
    front = root / "content" / "2030" / "report.yaml"
    editor.open(front)
    assert jumped(editor, front, "- hives", 3) == [("sections/hives.yaml", 1)]
    editor.close(front)


@pytest.mark.long
def test_a_cell_knows_who_uses_it(editor: Editor, hives: Path, root: Path) -> None:
    data = root / "content" / "2030" / "data" / "hives.yaml"
    editor.open(data)
    text = data.read_text("utf-8")
    line = text[: text.index("- id: 2029-2030")].count("\n") + 2
    found = editor.ask(
        "textDocument/references", editor.about(data, line, 12) | {"context": {"includeDeclaration": False}}
    )
    assert len({one["range"]["start"]["line"] for one in found if one["uri"] == hives.as_uri()}) == 2
    assert len(found) >= 4
    editor.close(data)
    known = jumped(editor, hives, "[@hives-table]", 4, "references")
    assert known == [("sections/hives.yaml", line) for line in (21, 14, 18)]


def test_a_fix_is_offered_that_makes_the_finding_go_away(editor: Editor, hives: Path) -> None:
    text = hives.read_text("utf-8")
    typed = text.replace("[@hives-table]", f"{BEE} [@hivs-table]", 1)
    editor.change(hives, typed)
    found = next(one for one in editor.findings(hives) if one["code"] == "reference")
    about = {"textDocument": {"uri": hives.as_uri()}, "range": found["range"], "context": {"diagnostics": [found]}}
    [action] = editor.ask("textDocument/codeAction", about)
    assert action["title"] == "'hivs-table' vervangen door 'hives-table'"
    [edit] = action["edit"]["changes"][hives.as_uri()]
    line, column = spot(typed, "hivs-table")
    assert edit["range"]["start"] == {"line": line, "character": column}
    assert edit["range"]["end"] == {"line": line, "character": column + len("hivs-table")}
    assert edit["newText"] == "hives-table"
    assert editor.ask("textDocument/codeAction", about) == [action]
    other = about | {"context": {"diagnostics": [found], "only": ["source.organizeImports"]}}
    assert not editor.ask("textDocument/codeAction", other)
    editor.change(hives, text)
    assert editor.findings(hives) == []
    assert not editor.ask("textDocument/codeAction", about)


@pytest.mark.long
def test_the_code_of_a_finding_is_explained(editor: Editor, hives: Path) -> None:
    text = hives.read_text("utf-8")
    editor.change(hives, text.replace("{hives.2029-2030.hives}", "{hives.2029-2030.bees}", 1))
    [found] = [one for one in editor.findings(hives) if one["severity"] == 1]
    said = editor.ask("textDocument/hover", editor.about(hives, *found["range"]["start"].values()))
    assert "`slot`: " in said["contents"]["value"]
    assert found["codeDescription"]["href"].endswith("/docs/codes.md#slot")
    editor.change(hives, text)
    editor.findings(hives)


def test_random_edits_leave_the_findings_that_check_has(editor: Editor, root: Path) -> None:
    folder = root / "content" / "2030"
    paths = [folder / "sections" / "roofs.yaml", folder / "data" / "hives.yaml", folder / "report.yaml"]
    texts = {path: path.read_text("utf-8") for path in paths}
    kept = dict(texts)
    chance = random.Random(13)
    for path in paths:
        editor.open(path)
    for _ in range(examples(1000)):
        path = chance.choice(paths)
        text = texts[path] if chance.random() < 0.9 else kept[path]
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice((0, 0, 1, 3, 40)))
        words = chance.choice(("", "{", "}", "{visits.", "[@", "🐝", "\r\n", ":", "\t", "'", "- ", "\0", "\ud800", "é"))
        texts[path] = text[:start] + words + text[end:]
        editor.change(path, texts[path])
        if chance.random() < 0.05:
            about = editor.about(path, texts[path][:start].count("\n"), chance.randrange(40))
            for method in ("completion", "hover", "definition"):
                editor.ask(f"textDocument/{method}", about)
    for path in paths:
        editor.findings(path)
    shown = {
        (params["uri"], one["code"], one["message"].partition("\n")[0])
        for params in editor.published.values()
        for one in params["diagnostics"]
        if "/2030/" in params["uri"]
    }
    for path in paths:
        path.write_bytes(texts[path].encode("utf-8", "replace"))
    dutch = interface("nl")
    expected = {one.message.into(dutch) for one in check(root, content=True)}
    for path in paths:
        path.write_text(kept[path], "utf-8")
        editor.close(path)
    assert {message.removeprefix("content/2030: ") for _, _, message in shown} == expected


@pytest.mark.long
def test_files_that_others_change_are_read_again(editor: Editor, hives: Path, root: Path) -> None:
    data = root / "content" / "2030" / "data" / "hives.yaml"
    text = data.read_text("utf-8")
    data.write_text(text.replace("hives: 987", "hives: 988"), "utf-8")
    editor.tell("workspace/didChangeWatchedFiles", {"changes": [{"uri": data.as_uri(), "type": 2}]})
    assert "**nl** 988" in hovered(editor, hives, "{hives.2029-2030.hives}", 3)
    data.write_text(text, "utf-8")
    editor.tell("textDocument/didSave", {"textDocument": {"uri": hives.as_uri()}})
    assert "**nl** 987" in hovered(editor, hives, "{hives.2029-2030.hives}", 3)


def test_an_editor_is_asked_to_watch_files(editor: Editor) -> None:
    [asked] = [one for one in editor.said if one["method"] == "client/registerCapability"]
    assert asked["params"]["registrations"][0]["method"] == "workspace/didChangeWatchedFiles"


@pytest.mark.long
def test_texts_with_other_line_ends_have_the_same_places(editor: Editor, hives: Path) -> None:
    text = hives.read_text("utf-8")
    line, column = spot(text, "[@hives-table]")
    editor.change(hives, "\ufeff" + text.replace("[@hives-table]", "[@hivs-table]", 1).replace("\n", "\r\n"))
    found = next(one for one in editor.findings(hives) if one["code"] == "reference")
    assert found["range"]["start"] == {"line": line, "character": column}
    editor.change(hives, text.replace("\n", "\r"))
    assert editor.findings(hives) == []
    assert "**nl** 987" in hovered(editor, hives, "{hives.2029-2030.hives}", 3)
    editor.change(hives, text)


def test_a_new_file_is_looked_at_before_it_is_saved(editor: Editor, root: Path) -> None:
    path = root / "content" / "2030" / "sections" / "new-one.yaml"
    editor.open(path, "id: new-one\ntitle: {nl: Nieuw, fr: Nouveau}\nblocks: []\n")
    assert any("report.yaml" in one["message"] for one in editor.findings(path))
    assert not path.exists()
    editor.close(path)


@pytest.mark.parametrize("name", ["notes.yaml", "content/2030/other/x.yaml", "content/2030/readme.txt", "b🐝.yaml"])
def test_files_of_no_report_are_left_alone(editor: Editor, root: Path, name: str) -> None:
    editor.open(root / name, "a: {visits.")
    assert editor.ask("textDocument/hover", editor.about(root / name, 0, 5)) is None
    editor.close(root / name)


@pytest.mark.long
def test_several_years_are_open_at_once(editor: Editor, hives: Path) -> None:
    path = REAL / "content" / "2022" / "sections" / "traffic.yaml"
    editor.open(path)
    assert all(one["severity"] > 1 for one in editor.findings(path))
    assert "**fr**" in hovered(editor, path, "{visits.", 3)
    editor.close(path)
    editor.change(hives, hives.read_text("utf-8"))
    assert editor.findings(hives) == []


@pytest.mark.long
def test_a_year_is_forgotten_with_its_last_text(editor: Editor) -> None:
    path = REAL / "content" / "2022" / "report.yaml"
    editor.open(path)
    editor.findings(path)
    editor.close(path)
    editor.ask("textDocument/hover", editor.about(path, 0, 0))
    assert all(not params["diagnostics"] for uri, params in editor.published.items() if "/2022/" in uri)
