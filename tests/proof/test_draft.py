"""Drafts: what is missing, doubtful or asked is seen in its place, and every page says that it is a draft."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pymupdf
import pytest

from report.diagnostics.errors import ContentError, Diagnostic, Severity
from report.document import Document, Figure, Heading, Paragraph, plain, query_marks
from report.locales import locale_of
from report.localise import localise
from report.localise.draft import DraftEdition, query_run
from report.model.report import Report
from report.model.walk import walk_fields
from report.pipeline import build, check, content_folder, read
from report.source.load import load
from report.source.node import Map, Str
from report.validate import validate
from report.verify import verify
from tests.documents import squeezed
from tests.editions import FOLDERS
from tests.examples import quick
from tests.invented import change, copied, run
from tests.localise.outline import outline
from tests.proof.test_proof import letters
from tests.told import told as by_hand

pytestmark = pytest.mark.slow

PAIR = "{nl: Een dak met kasten, fr: Un toit et ses ruches}"  # the caption roofs/roof-picture/caption
MISSING = "⟨Traduction manquante\u00a0: roofs/roof-picture/caption⟩"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The invented report, in which one text has no French words."""
    root = copied(tmp_path)
    change(root, "sections/roofs.yaml", PAIR, "{nl: Een dak met kasten}")
    return root


def drafted(report: Report, language: str) -> Document:
    locale = locale_of(language)
    return localise(report, locale, DraftEdition(report, locale))


def words_on_pages(path: Path) -> list[str]:
    with pymupdf.open(path) as pdf:  # type: ignore[no-untyped-call]
        return [page.get_text("text", flags=0) for page in pdf]


# --- a missing text ----------------------------------------------------------------------------------


def test_without_draft_a_missing_text_stops_the_build(root: Path) -> None:
    for kind in ("pdf", "proof"):
        with pytest.raises(ContentError) as caught:
            build(root, formats=[kind])
        wrong = [found for found in caught.value.diagnostics if found.severity is Severity.ERROR]
        assert [(found.code, found.mark.file) for found in wrong] == [
            ("translation-missing", "content/2030/sections/roofs.yaml")
        ]
    assert not (root / "build").exists()


def test_a_draft_marks_the_gap_in_its_place_and_every_page(root: Path) -> None:
    result = run("build", "--root", root, "--draft", "--lang", "fr")
    assert (result.exit_code, result.stderr) == (0, "")
    path = Path(result.stdout.strip())
    assert path.name == "rapport-abeilles-2030-projet-fr.pdf"
    pages = words_on_pages(path)
    assert all("PROJET" in page for page in pages)
    assert sum([squeezed(page).count(squeezed(MISSING)) for page in pages]) == 1
    assert "Een dak" not in " ".join(pages), "nothing falls back to the other language"
    with pikepdf.open(path) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Des abeilles sur les toits fédéraux 2030 (projet)"
    assert verify(path) == ()


def test_the_gap_is_the_caption(root: Path) -> None:
    report = read(content_folder(root, None), draft=True)
    figures = {element.id: element for element in drafted(report, "fr").elements if isinstance(element, Figure)}
    assert plain(figures["roof-picture"].caption) == MISSING
    assert all(run_.remark for run_ in figures["roof-picture"].caption)
    dutch = {element.id: element for element in drafted(report, "nl").elements if isinstance(element, Figure)}
    assert plain(dutch["roof-picture"].caption) == "Een dak met kasten"


def test_the_proof_of_a_draft_shows_the_gap(root: Path) -> None:
    [path] = build(root, formats=["proof"], draft=True)
    assert path.name == "bijenverslag-2030-concept-proof-nl-fr.pdf"
    pages = words_on_pages(path)
    assert sum([squeezed(page).count(squeezed(MISSING)) for page in pages]) == 1
    assert all("CONCEPT" in page for page in pages[1:])
    assert "2030 (concept)" in pages[0]
    assert "2030 (projet)" in pages[0]
    assert verify(path) == ()


def test_a_draft_of_what_is_complete_has_no_gaps(root: Path) -> None:
    whole = outline(drafted(validate(load(FOLDERS["invented"]), draft=True), "fr"))
    assert "manquante" not in whole
    assert "PROJET" in whole


def test_a_draft_tolerates_nothing_else(root: Path) -> None:
    change(root, "sections/roofs.yaml", "file: roof.png", "file: none.png")
    with pytest.raises(ContentError) as caught:
        build(root, draft=True)
    wrong = [found.message for found in caught.value.diagnostics if found.severity is Severity.ERROR]
    assert len(wrong) == 1
    assert "none.png" in wrong[0]
    missing = next(found for found in check(root) if found.code == "translation-missing")
    assert missing.severity is Severity.ERROR


@pytest.mark.parametrize("blank", [False, True], ids=["gone", "blank"])
@pytest.mark.parametrize("language", ["nl", "fr"])
def test_every_text_can_be_missing_at_once(language: str, blank: bool) -> None:
    """Each gap is named where its text would stand; nothing of the other language is printed in its stead."""
    whole = validate(load(FOLDERS["invented"]))
    source = load(FOLDERS["invented"])
    tops = {"report": source.front, "terms": source.terms, **source.sections}
    names = {f"data/{stem}": top for stem, top in source.data.items()}
    for unit in whole.units:
        parts = unit.file.removesuffix(".yaml").split("/")[2:]
        node: object = names.get("/".join(parts)) or tops[parts[-1]]
        for step in unit.path:
            node = node[step]  # type: ignore[index]
        assert isinstance(node, Map)
        if blank:
            nothing = Str("  ")
            nothing.mark = node.keys_at[language]
            node[language] = nothing
        else:
            del node[language]
    report = validate(source, draft=True)
    assert len([found for found in report.diagnostics if found.code == "translation-missing"]) == len(report.units)
    text = outline(drafted(report, language)).replace("~", "\u00a0")
    unprinted = ("report/filename", "report/links/", "terms/", "data/", "/short", "/notes/winter")  # its mark is gone
    for unit in report.units:
        if not any(part in unit.id for part in unprinted):
            assert unit.id in text, unit.id


def test_a_term_without_its_name_makes_no_other_text_wrong() -> None:
    """In "Moniteur belge", the capital of "Moniteur Belge" is all that is forbidden: without the right form, too."""
    source = load(FOLDERS["real"])
    assert source.terms is not None
    for term in source.terms["terms"] or ():
        name = term["name"] if isinstance(term, Map) else None
        if isinstance(name, Map):
            name.pop("fr", None)
    found = validate(source, draft=True).diagnostics
    assert [one for one in found if one.code == "translation-missing"]
    assert not [one for one in found if one.severity is Severity.ERROR]


def test_a_link_without_address_in_a_language_is_no_link(tmp_path: Path) -> None:
    root = copied(tmp_path)
    change(root, "report.yaml", "    fr: https://bijen.example.org/fr/guide\n", "")
    report = read(content_folder(root, None), draft=True)
    note = drafted(report, "fr").notes["hives-note-winter"]
    assert plain(note.runs) == (
        "Le comptage d’hiver figure dans le Guide des toits⟨Traduction manquante\u00a0: report/links/guide⟩."
    )
    assert not any(run_.href for run_ in note.runs)


# --- what is asked and doubted -------------------------------------------------------------------------


def _queries(report: Report) -> Iterator[str]:
    models = [part.section for part in report.parts] + [below.section for part in report.parts for below in part.parts]
    for model in (*models, *report.terms.values(), *report.data.values()):
        for thing in (model, *(found.value for found in walk_fields(model))):
            if thing.query:
                yield thing.query


@pytest.mark.parametrize("content", FOLDERS)
@pytest.mark.parametrize("language", quick(["nl", "fr"], ["fr"]))
def test_every_query_stands_in_a_draft_once(content: str, language: str) -> None:
    report = validate(load(FOLDERS[content]))
    queries = list(_queries(report))
    assert queries
    text = letters(re.sub(r"\|(remark|lang|strong)[^}]*", "", outline(drafted(report, language))))
    for query in queries:
        assert text.count(letters(query)) == queries.count(query), query
    assert letters("Klopt de dag van de telling?") not in letters(outline(localise(report, locale_of(language))))


def _beside(document: Document) -> dict[str, list[str]]:
    """The words of paragraphs and titles with what is asked beside their ends."""
    return {
        plain(element.runs): [plain(document.queries[id].runs) for id in query_marks(element)]
        for element in document.elements
        if isinstance(element, Paragraph | Heading)
    }


def test_queries_stand_beside_what_they_are_about() -> None:
    document = drafted(validate(load(FOLDERS["invented"])), "fr")
    about_section, *_ = _beside(document)["Les toits"]
    assert about_section.startswith("Question sur content/2030/sections/roofs.yaml:3\u00a0:")
    first = next(iter(document.queries.values()))
    assert plain(first.runs) == about_section
    assert first.runs[-1].lang == "nl", "a Dutch query in a French draft"
    [asked] = [asked for words, asked in _beside(document).items() if words.startswith("Le toit du comptage")]
    assert asked == ["Question\u00a0: Klopt de dag van de telling?"]


def test_queries_do_not_change_the_text() -> None:
    report = validate(load(FOLDERS["invented"]))
    document, finished = drafted(report, "nl"), localise(report, locale_of("nl"))
    assert document.queries
    marks = re.compile(r"queries=\('[^)]*\)")
    for one, other in ((document.elements, finished.elements), (document.notes, finished.notes)):
        assert marks.sub("queries=()", repr(one)) == repr(other)


def test_queries_without_a_place_come_last(tmp_path: Path) -> None:
    root = copied(tmp_path)
    change(root, "terms.yaml", "  - id: ict\n", "  - id: ict\n    query: Of TIC?\n")
    change(root, "report.yaml", "year: 2030\n", "year: 2030\nquery: Is dit het goede jaar?\n")
    document = drafted(read(content_folder(root, None)), "nl")
    text = outline(document)
    elements, _, last = text.partition("  query ")
    assert "Vraag bij content/2030/terms.yaml:12:" in last
    assert "Is dit het goede jaar?" in last
    unplaced = [id for id in document.queries if f"beside it {id}" not in elements]
    asked = " ".join([plain(document.queries[id].runs) for id in unplaced])
    assert "Is dit het goede jaar?" in asked
    assert "Of TIC?" in asked
    assert "Klopt de dag" not in asked


def test_texts_that_fell_behind_or_differ_are_marked() -> None:
    report = validate(load(FOLDERS["invented"]))
    texts = {unit.id: unit.text for unit in report.units}

    def found(name: str, language: str, code: str, severity: Severity = Severity.WARNING) -> Diagnostic:
        return by_hand(texts[name].marks[language], "told elsewhere", "", severity, code)

    told = (
        found("summary/1", "fr", "translation-stale"),
        found("hives/1", "nl", "translation-changed"),
        found("roofs/5/1", "fr", "translation-unreviewed"),
        found("visitors/1", "fr", "parity-number"),
        found("harvest/1", "fr", "parity-number", Severity.NOTE),
        found("roofs/1", "fr", "date"),
    )
    changed = report.model_copy(update={"diagnostics": told})
    dutch, french = (outline(drafted(changed, language)).replace("~", " ") for language in ("nl", "fr"))
    assert "à revoir : " in french
    assert re.findall(r"à revoir : \|strong\|remark\}\{([\w/]+)", french) == ["summary/1", "hives/1", "roofs/5/1"]
    assert re.findall(r"na te kijken: \|strong\|remark\}\{([\w/]+)", dutch) == ["hives/1"]
    assert re.findall(r"diffèrent : \|strong\|remark\}\{([\w/]+)", french) == ["visitors/1"]
    assert re.findall(r"verschillen: \|strong\|remark\}\{([\w/]+)", dutch) == ["visitors/1"]


def test_facts_that_differ_stop_a_build_but_not_a_draft(tmp_path: Path) -> None:
    root = copied(tmp_path)
    change(root, "sections/roofs.yaml", "Six carrés jaunes sur", "Sept carrés jaunes sur")
    change(root, "sections/roofs.yaml", "Le toit du comptage", "Avec 12 ruches, le toit du comptage")
    with pytest.raises(ContentError) as caught:
        build(root)
    codes = {found.code for found in caught.value.diagnostics if found.severity is Severity.ERROR}
    assert codes == {"parity-number"}
    report = read(content_folder(root, None), draft=True)
    dutch, french = (outline(drafted(report, language)).replace("~", " ") for language in ("nl", "fr"))
    # The other text that differs is a description, which says nothing about itself.
    assert re.findall(r"diffèrent : \|strong\|remark\}\{([\w/]+)", french) == ["roofs/1"]
    assert re.findall(r"verschillen: \|strong\|remark\}\{([\w/]+)", dutch) == ["roofs/1"]


def test_queries_are_in_the_language_of_those_who_ask() -> None:
    assert query_run(" Klopt de dag? ", "nl", ("nl", "fr")).lang is None
    assert query_run("Est-ce le bon jour pour les ruches ?", "nl", ("nl", "fr")).lang == "fr"
    assert query_run("2022?", "fr", ("nl", "fr")).lang == "nl", "in doubt, the first language of the report"


@pytest.mark.long
def test_the_real_draft_has_no_fault(tmp_path: Path) -> None:
    for path in build(FOLDERS["real"].parent.parent, 2022, output=tmp_path, draft=True):
        assert verify(path) == ()
        assert all(re.search("CONCEPT|PROJET", page) for page in words_on_pages(path))
