"""The passes in order, from Python: what is built, where it goes, and what asks for something that is not there."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from report.diagnostics.errors import ContentError, LayoutError, LocaleError, OutputError, RequestError, Severity
from report.locales import locale_of
from report.localise.file_names import file_stem
from report.model.text import PlainText, Text
from report.pipeline import build, check, content_folder, examined, find_root, read, read_unsaved, wanted
from tests.invented import copied

TESTS = Path(__file__).parent


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("content", "assets"):
        shutil.copytree(TESTS / name, tmp_path / name)
    return tmp_path


def unheard(name: str, language: str, seconds: float) -> None:
    pass


def test_all_editions_are_built_each_under_its_name(root: Path) -> None:
    steps: list[tuple[str, str]] = []
    paths = build(root, progress=lambda name, language, seconds: steps.append((name, language)))
    assert paths == [
        root / "build" / "2030" / "bijenverslag-2030-nl.pdf",
        root / "build" / "2030" / "rapport-abeilles-2030-fr.pdf",
    ]
    assert all(path.read_bytes().startswith(b"%PDF-") for path in paths)
    passes = [step for step in steps if step[0] != "imports"]
    editions = [(name, language) for language in ("nl", "fr") for name in ("localise", "compose", "typeset")]
    assert passes == [("load", ""), ("validate", ""), *editions, ("write", "")]


def test_what_does_not_fit_is_told_of_all_editions_at_once_and_nothing_is_written(root: Path) -> None:
    report = root / "content" / "2030" / "report.yaml"
    words = report.read_text("utf-8")
    for title in ("Bijen op federale daken", "Des abeilles sur les toits fédéraux"):
        words = words.replace(title, title.replace(" ", "9") * 3)
    report.write_text(words, "utf-8")
    with pytest.raises(LayoutError) as caught:
        build(root)
    assert {one.message[:4] for one in caught.value.diagnostics} == {"'Bij", "'Des"}
    assert {one.mark.file for one in caught.value.diagnostics} == {"content/2030/report.yaml"}
    assert not (root / "build").exists()
    assert caught.value.diagnostics == tuple(one for one in check(root) if one.severity is Severity.ERROR)
    assert not any(one.severity is Severity.ERROR for one in check(root, content=True))
    assert not (root / "build").exists()


def test_one_edition_can_be_built_elsewhere(root: Path, tmp_path: Path) -> None:
    paths = build(root, 2030, ["fr"], tmp_path / "out")
    assert paths == [tmp_path / "out" / "rapport-abeilles-2030-fr.pdf"]
    assert not (root / "build").exists()


def test_editions_come_in_the_order_of_the_report(root: Path) -> None:
    report = read(content_folder(root, 2030), unheard)
    assert [locale.language for locale in wanted(report, ["fr", "nl", "fr"])] == ["nl", "fr"]
    assert [locale.language for locale in wanted(report, None)] == ["nl", "fr"]


def test_a_language_that_the_report_does_not_have_is_a_wrong_request(root: Path) -> None:
    with pytest.raises(RequestError, match="no edition in 'de'"):
        build(root, 2030, ["de"])


def test_the_newest_year_is_built_unless_another_is_asked_for(root: Path) -> None:
    shutil.copytree(root / "content" / "2030", root / "content" / "2029")
    (root / "content" / "drafts").mkdir()
    (root / "content" / "2031").write_text("no folder", "utf-8")
    assert content_folder(root, None).name == "2030"
    assert content_folder(root, 2029).name == "2029"
    with pytest.raises(RequestError, match="no report of 2028") as caught:
        content_folder(root, 2028)
    assert caught.value.diagnostics[0].hint == "years: 2029, 2030"


def test_a_folder_without_content_is_a_wrong_request(tmp_path: Path) -> None:
    with pytest.raises(RequestError, match="it has no folder content/"):
        build(tmp_path)


def test_the_root_is_the_nearest_folder_above_with_content(root: Path, tmp_path: Path) -> None:
    assert find_root(root / "content" / "2030" / "data") == root
    assert find_root(root) == root
    lonely = tmp_path / "content" / "2030" / "content"  # not a root: it holds no year
    lonely.mkdir()
    assert find_root(lonely) == root


def test_the_check_says_all_and_raises_nothing_for_content(root: Path) -> None:
    found = check(root)
    assert {one.severity for one in found} == {Severity.QUERY, Severity.NOTE}
    (root / "content" / "2030" / "sections" / "roofs.yaml").write_text("id: roofs\n", "utf-8")
    found = check(root, 2030)
    assert any(one.severity is Severity.ERROR for one in found)
    assert list(found) == sorted(found)


def test_bad_content_is_raised_by_a_build_with_all_that_is_wrong(root: Path) -> None:
    for name in ("roofs", "visitors"):
        (root / "content" / "2030" / "sections" / f"{name}.yaml").write_text("id: x\n", "utf-8")
    with pytest.raises(ContentError) as caught:
        build(root)
    files = {one.mark.file for one in caught.value.diagnostics}
    assert files >= {"content/2030/sections/roofs.yaml", "content/2030/sections/visitors.yaml"}


def test_without_a_file_name_an_edition_is_called_by_its_title(root: Path) -> None:
    report = read(content_folder(root, None), unheard)
    bare = report.model_copy(update={"filename": None, "title": Text.of({"nl": "Één *jaar* ...", "fr": "{int:2}"})})
    assert file_stem(bare, locale_of("nl")) == "een-jaar-2030-nl"
    assert file_stem(bare, locale_of("fr")) == "report-2030-fr"
    named = report.model_copy(update={"filename": PlainText.of("verslag")})
    assert file_stem(named, locale_of("fr")) == "verslag-2030-fr"


def test_a_failure_while_writing_is_told(root: Path) -> None:
    (root / "build").write_text("a file where the folder should be", "utf-8")
    with pytest.raises(OutputError):
        build(root)


def test_an_unknown_language_has_no_locale() -> None:
    with pytest.raises(LocaleError):
        locale_of("xx")


def test_unsaved_texts_are_examined_as_if_they_were_saved(tmp_path: Path) -> None:
    folder = copied(tmp_path) / "content" / "2030"
    path = folder / "sections" / "hives.yaml"
    text = path.read_text("utf-8").replace("[@", "[@un", 1)
    content = read_unsaved(folder, {path: text})
    found = examined(content)
    assert {one.code for one in found} >= {"reference"}
    assert "hives" in content.sections
    path.write_text(text, "utf-8")
    assert found == check(tmp_path, content=True)
