"""Reviewers: texts go out in a Word file and come home, with comments as queries and changed words if wanted."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from report.cli import main
from report.locales import locale_of
from report.markup.parser import InlineError, parse
from report.slots.shown import SlotAnswers
from report.word.looking import Reviewer
from report.word.prose import Control
from tests.examples import examples
from tests.invented import copied
from tests.word.building import NAMESPACES, docx, paragraph

Sppreport = Callable[..., Result]
SECTION = "content/2030/sections/harvest.yaml"


@pytest.fixture
def sppreport(tmp_path: Path) -> Sppreport:
    """A function that runs a command on a copy of the invented report."""
    copied(tmp_path)
    return lambda *typed: CliRunner().invoke(main, [*typed, "--root", str(tmp_path)])


@pytest.fixture
def exported(sppreport: Sppreport, tmp_path: Path) -> Path:
    """The file of a section in both languages."""
    result = sppreport("text", "export", "--section", "harvest", "--lang", "nl,fr", "-o", str(tmp_path / "review.docx"))
    assert result.exit_code == 0, result.output
    return tmp_path / "review.docx"


def edited(path: Path, change: Callable[[str], str], comments: str = "") -> None:
    """Change the body of a Word file, and give it comments."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    body = change(parts["word/document.xml"].decode())
    assert body.encode() != parts["word/document.xml"] or not comments
    parts["word/document.xml"] = body.encode()
    if comments:
        parts["word/comments.xml"] = f"<w:comments {NAMESPACES}>{comments}</w:comments>".encode()
        kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
        link = f'<Relationship Id="rIdC" Type="{kind}" Target="comments.xml"/></Relationships>'
        name = "word/_rels/document.xml.rels"
        parts[name] = parts[name].replace(b"</Relationships>", link.encode())
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    path.write_bytes(out.getvalue())


def commented(words: str) -> Callable[[str], str]:
    """A change that puts a comment on words of one run."""
    look = r"(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?"
    run = rf'(<w:r>{look}<w:t xml:space="preserve">[^<]*{re.escape(words)}[^<]*</w:t></w:r>)'
    around = r'<w:commentRangeStart w:id="0"/>\1<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'
    return lambda body: re.sub(run, around, body, count=1)


def everything(root: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in (root / "content").rglob("*.yaml")}


def with_new_words(body: str) -> str:
    """Words behind the first slot."""
    return re.sub(r"(</w:sdt><w:r>(?:<w:rPr>.*?</w:rPr>)<w:t[^>]*>)", r"\1 NIEUW", body, count=1)


COMMENT = f'<w:comment w:id="0" w:author="Leescomité">{paragraph("Klopt dit wel?")}</w:comment>'


def test_what_nobody_has_changed_changes_nothing(sppreport: Sppreport, tmp_path: Path) -> None:
    before = everything(tmp_path)
    path = str(tmp_path / "all.docx")
    assert sppreport("text", "export", "--lang", "nl,fr", "-o", path).exit_code == 0
    for options in ((), ("--comments",), ("--changes", "accept"), ("--changes", "reject")):
        result = sppreport("text", "import", path, *options)
        assert result.exit_code == 0, result.output
        assert result.output == "nothing new: no comments, and the words are those that went out\n"
    assert everything(tmp_path) == before


def test_a_comment_comes_home_as_a_query_once(sppreport: Sppreport, exported: Path, tmp_path: Path) -> None:
    edited(exported, commented("La récolte"), COMMENT)
    before = everything(tmp_path)
    result = sppreport("text", "import", str(exported), "--comments", "--names")
    assert result.exit_code == 0, result.output
    assert "asked about harvest/title: Leescomité: “" in result.output
    assert "Klopt dit wel?" in (tmp_path / SECTION).read_text("utf-8")
    changed = [name for name, data in everything(tmp_path).items() if data != before[name]]
    assert [Path(name).name for name in changed] == ["harvest.yaml"]
    assert "nothing new" in sppreport("text", "import", str(exported), "--names").output


def test_changed_words_are_shown_and_taken_over_if_that_is_decided(
    sppreport: Sppreport, exported: Path, tmp_path: Path
) -> None:
    edited(exported, lambda body: body.replace(">De oogst<", ">De oogst van 2030<"))
    before = everything(tmp_path)
    shown = sppreport("text", "import", str(exported))
    assert "changed: harvest/title in 'nl': De oogst -> De oogst van 2030" in shown.output
    assert "1 changed text was not taken over: --changes accept does it" in shown.output
    assert sppreport("text", "import", str(exported), "--changes", "reject").exit_code == 0
    assert everything(tmp_path) == before
    taken = sppreport("text", "import", str(exported), "--changes", "accept")
    assert "1 changed text was taken over" in taken.output
    assert "nl: De oogst van 2030" in (tmp_path / SECTION).read_text("utf-8")


def test_words_around_a_slot_change_and_the_slot_stays(sppreport: Sppreport, exported: Path, tmp_path: Path) -> None:
    edited(exported, with_new_words)
    result = sppreport("text", "import", str(exported), "--changes", "accept")
    assert result.exit_code == 0, result.output
    assert re.search(r"\}\W* NIEUW", (tmp_path / SECTION).read_text("utf-8"))


def test_slots_survive_a_program_that_drops_controls(sppreport: Sppreport, exported: Path, tmp_path: Path) -> None:
    before = everything(tmp_path)
    edited(exported, lambda body: re.sub(r"<w:sdtPr>.*?</w:sdtPr>", "<w:sdtPr/>", body))
    assert "nothing new" in sppreport("text", "import", str(exported), "--changes", "accept").output
    assert everything(tmp_path) == before
    edited(exported, with_new_words)
    sppreport("text", "import", str(exported), "--changes", "accept")
    assert re.search(r"\}\W* NIEUW", (tmp_path / SECTION).read_text("utf-8"))


def test_what_cannot_be_taken_is_told(sppreport: Sppreport, exported: Path, tmp_path: Path) -> None:
    edited(exported, lambda body: re.sub(r"<w:sdt>.*?</w:sdt>", "<w:r><w:t>weg</w:t></w:r>", body, count=1))
    result = sppreport("text", "import", str(exported), "--changes", "accept")
    assert result.exit_code == 1
    assert "have lost {" in result.output
    edited(exported, lambda body: body.replace(">De oogst<", "><"))
    assert "all words of 'harvest/title' were deleted" in sppreport("text", "import", str(exported)).output
    edited(exported, lambda body: body.replace(">harvest/title<", ">harvest/titel<"))
    strange = sppreport("text", "import", str(exported))
    assert "left out: what stands in no text that went out" in strange.output
    path = tmp_path / SECTION
    path.write_text(path.read_text("utf-8").replace("nl: De oogst", "nl: De oogsten"), "utf-8")
    edited(exported, lambda body: body.replace(">harvest/titel<", ">harvest/title<"))
    edited(exported, lambda body: body.replace('preserve"></w:t>', 'preserve">Het jaar</w:t>', 1))
    assert "'harvest/title' has changed in 'nl' since the export" in sppreport("text", "import", str(exported)).output


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (("text", "export", "--lang", "de"), "the report has no texts in 'de'"),
        (("text", "export", "--section", "harvets"), "there is no text 'harvets'"),
        (("text", "export", "-o", "texts.pdf"), "the name 'texts.pdf' does not end in .docx, which is what is written"),
        (("text", "import", "REVIEW", "--section", "roofs"), "the file went out to reviewers"),
        (("text", "import", "NOTE", "--comments"), "the file did not go out to reviewers"),
    ],
)
def test_wrong_commands(
    sppreport: Sppreport, exported: Path, tmp_path: Path, typed: tuple[str, ...], says: str
) -> None:
    (tmp_path / "note.docx").write_bytes(docx(paragraph("Een.")))
    files = {"REVIEW": str(exported), "NOTE": str(tmp_path / "note.docx")}
    result = sppreport(*[files.get(one, one) for one in typed])
    assert result.exit_code == 2
    assert says in result.output


def test_a_file_of_another_year_is_refused(sppreport: Sppreport, exported: Path) -> None:
    edited(exported, lambda body: body.replace("content/2030", "content/2029"))
    result = sppreport("text", "import", str(exported))
    assert "the file holds texts of content/2029, not of content/2030" in result.output


_SIGNS = st.text(alphabet="ab *[]{}()^@\\.,\u00a0–’é", max_size=30)
_PARTS = st.sampled_from(
    ["**{}**", "*{}*", "[{}](https://example.org)", "[{}]{{lang=en}}", "[{}]{{ref}}", "{{int:5}}", "[^n]", "[@f]", "{}"]
)


@settings(max_examples=examples(200))
@given(st.lists(st.tuples(_PARTS, _SIGNS), max_size=5))
def test_any_text_comes_home_as_it_went(parts: list[tuple[str, str]]) -> None:
    typed = "".join([part.format(words) for part, words in parts])
    try:
        inlines = parse(typed)
    except InlineError:
        return
    reviewer = Reviewer(SlotAnswers({}, {}, 2030), lambda _key, _language: "")
    sent = reviewer.sent(inlines, locale_of("nl"))
    assert sent.home(sent.pieces) == sent.typed
    assert sent.lost(sent.pieces) == []
    assert len([one for one in sent.pieces if isinstance(one, Control)]) == len(sent.codes)
    parse(sent.typed)
