"""Texts become runs: markup, links, notes, references, terms - and nothing of what was typed is lost."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.diagnostics.errors import ContentError
from report.document import Run, plain
from report.locales import locale_of
from report.localise.edition import Edition
from report.localise.record import WritingRecord
from report.localise.runs import as_typed
from report.markup.parser import escape, parse
from report.markup.tree import TextNode, nodes
from report.model.names import Id
from report.model.report import Report, Section
from report.model.text import Text
from tests.localise.making import report_of
from tests.localise.outline import runs_text

TERMS = """
- {id: fido, kind: organisation, name: {nl: Federaal Instituut, fr: Institut fédéral}, short: {nl: FIDO, fr: IFDD}}
- {id: pact, kind: programme, name: Open Pact, short: OP, lang: en, gloss: {nl: open pact, fr: pacte ouvert}}
- {id: guide, kind: text, name: {nl: gids, fr: guide}}
- {id: ref, kind: reference, name: PC_144}
- {id: ted, kind: system, name: e-Notification}
- {id: book, kind: system, name: {nl: Gids voor Aankopen, fr: Guide des achats}}
"""
SECTIONS = {
    "one": """\
        title: {nl: Eerste, fr: Premier}
        numbered: false
        notes: {n: {nl: Een noot met *nadruk*, fr: Une note}, m: {nl: 'twee[^n]', fr: 'deux[^n]'}}
        blocks:
          - paragraph: {nl: "[^n][^m]", fr: "[^n][^m]"}
        """,
    "two": """\
        - table: {id: tab, data: hives, columns: [period, hives], caption: c}
        - chart: {id: fig, kind: bar, data: hives, columns: [hives], caption: c, alt: a}
        - section: {id: deep, title: {nl: Diep, fr: Profond}, blocks: [{paragraph: x}]}
        """,
    "three": "- paragraph: x",
}
FRONT = 'links: {site: {nl: "https://x.example/nl", fr: "https://x.example/fr"}}\n'


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    order = "sections: [one, two: [three]]"
    return report_of(tmp_path_factory.mktemp("writing"), SECTIONS, order=order, terms=TERMS, front=FRONT)


def edition(report: Report, language: str = "nl") -> Edition:
    return Edition(report, locale_of(language))


def written(report: Report, typed: str, language: str = "nl") -> str:
    return runs_text(edition(report, language).runs(Text.of(typed)))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("plain words", "plain words"),
        ("", ""),
        ("**strong** and *soft*", "{strong|strong} and {soft|emphasis}"),
        ("***both***", "{both|strong|emphasis}"),
        ("**a *b* c**", "{a |strong}{b|strong|emphasis}{ c|strong}"),
        ("see [this](https://a.example/x)", "see {this|href=https://a.example/x}"),
        ("[**x** y](#two)", "{x|strong|href=#two}{ y|href=#two}"),
        ("[site](site)", "{site|href=https://x.example/nl}"),
        ("the [due diligence]{lang=en}", "the {due diligence|lang=en}"),
        ("lot [PC_1]{ref}", "lot {PC_1|solid}"),
        ("[a *b*]{lang=en ref}", "{a |solid|lang=en}{b|emphasis|solid|lang=en}"),
        (r"plat\* en \{x\}", "plat* en {x}"),
        ("op {date:2022-10-11}.", "op 11\u00a0oktober 2022."),
        ("**{int:6272}**", "{6.272|strong}"),
        ("{hives.a.name}", "het {eerste|emphasis}"),
        ("**{hives.a.name}**", "{het |strong}{eerste|strong|emphasis}"),
        ("{hives.a.honey|unit} en {hives.a.honey}", "8,25\u00a0kg en 8,25"),
        ("(zie [@tab])", "(zie {tabel\u00a01|href=#tab})"),
        ("[@fig], [@two]", "{figuur\u00a01|href=#fig}, {hoofdstuk\u00a01|href=#two}"),
        ("[@three] [@deep]", "{punt\u00a01.2|href=#three} {punt\u00a01.1|href=#deep}"),
        ("[@one]", "{“Eerste”|href=#one}"),
    ],
)  # fmt: skip
def test_markup(report: Report, typed: str, expected: str) -> None:
    assert written(report, typed) == expected


def test_references_and_links_in_french(report: Report) -> None:
    assert written(report, "[@fig] [@two] [@three]", "fr") == (
        "{figure\u00a01|href=#fig} {chapitre\u00a01|href=#two} {point\u00a01.2|href=#three}"
    )
    assert written(report, "[@one]", "fr") == "{«\u202fPremier\u202f»|href=#one}"
    assert written(report, "[site](site)", "fr") == "{site|href=https://x.example/fr}"


# --- notes -----------------------------------------------------------------------------------------


def test_notes_are_numbered_in_the_order_of_their_marks(report: Report) -> None:
    made = edition(report)
    assert runs_text(made.runs(Text.of("a[^m] b[^n] c[^m]"))) == (
        "a{1|note=one-note-m} b{2|note=one-note-n} c{1|note=one-note-m}"
    )
    assert [note.number for note in made.record().notes.values()] == ["1", "2"]
    assert runs_text(made.record().notes["one-note-n"].runs) == "Een noot met {nadruk|emphasis}"


def test_two_marks_next_to_each_other_stay_two(report: Report) -> None:
    assert written(report, "x[^n][^n]") == "x{1|note=one-note-n}\u202f{1|note=one-note-n}"


def test_the_mark_of_a_note_is_no_part_of_the_words(report: Report) -> None:
    assert edition(report).plain(Text.of("x[^n] y")) == "x y"


# --- terms -----------------------------------------------------------------------------------------


def test_a_term_is_expanded_at_its_first_use_only(report: Report) -> None:
    made = edition(report)
    first = made.runs(Text.of("Het {term:fido} en nog eens het {term:fido}."))
    assert runs_text(first) == (
        "Het Federaal Instituut ({FIDO|solid}) en nog eens het {FIDO|solid|expansion=Federaal Instituut}."
    )
    assert runs_text(made.runs(Text.of("{term:fido}"))) == "{FIDO|solid|expansion=Federaal Instituut}"
    assert written(report, "L’{term:fido}", "fr") == "L’Institut fédéral ({IFDD|solid})"


def test_titles_and_captions_do_not_use_up_the_first_use(report: Report) -> None:
    made = edition(report)
    assert runs_text(made.label(Text.of("{term:fido}"))) == "{FIDO|solid|expansion=Federaal Instituut}"
    assert made.plain(Text.of("{term:fido}")) == "FIDO"
    assert runs_text(made.runs(Text.of("{term:fido}"))) == "Federaal Instituut ({FIDO|solid})"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("{term:fido|short}", "{FIDO|solid|expansion=Federaal Instituut}"),
        ("{term:fido|long}", "Federaal Instituut"),
        ("{term:fido|full}", "Federaal Instituut ({FIDO|solid})"),
        ("{term:guide}", "gids"),
        ("{term:guide|capital}", "Gids"),
        ("**{term:fido|long}**", "{Federaal Instituut|strong}"),
        ("[{term:fido|short}](site)", "{FIDO|solid|href=https://x.example/nl|expansion=Federaal Instituut}"),
        ("{term:pact}", "{Open Pact|lang=en} ({OP|solid|lang=en})"),
        ("{term:pact|short}", "{OP|solid|lang=en|expansion=Open Pact}"),
        ("{term:ref}", "{PC_144|solid}"),
        ("{term:ted}", "{e-Notification|solid}"),
        ("{term:ted|capital}", "{E-Notification|solid}"),
        ("{term:book}", "Gids voor Aankopen"),
    ],
)
def test_forms_of_terms(report: Report, typed: str, expected: str) -> None:
    assert written(report, typed) == expected


def test_which_forms_count_as_the_first_use(report: Report) -> None:
    for typed, later in (("short", "Federaal"), ("long", "Federaal"), ("full", "{FIDO")):
        made = edition(report)
        made.runs(Text.of(f"{{term:fido|{typed}}}"))
        assert runs_text(made.runs(Text.of("{term:fido}"))).startswith(later), typed


def test_a_long_form_alone_puts_nothing_in_the_list_of_abbreviations(report: Report) -> None:
    made = edition(report)
    made.runs(Text.of("{term:fido|long} {term:guide}"))
    assert not list(made.abbreviated())
    made.runs(Text.of("{term:fido|short}"))
    assert [form.term.id for form in made.abbreviated()] == ["fido"]


# --- what validation refuses is refused here too ---------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("{hives.a.hive}", "unknown column 'hive'"),
        ("{term:fid}", "unknown term 'fid' \\(did you mean 'fido'"),
        ("[^x]", "unknown note 'x'"),
        ("[@nowhere]", "nothing is called 'nowhere'"),
    ],
)
def test_unusable_content_is_an_error_with_a_hint(report: Report, typed: str, message: str) -> None:
    with pytest.raises(ContentError, match=message) as caught:
        written(report, typed)
    assert caught.value.diagnostics[0].hint


# --- nothing is lost -------------------------------------------------------------------------------

words = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters="\\"), min_size=1, max_size=12
)


def letters(text: str) -> str:
    """What typography never changes."""
    return "".join([sign for sign in text if sign.isalnum()])


@given(st.lists(st.tuples(words, st.sampled_from(["", "**", "*", "***"])), min_size=1, max_size=8))
def test_every_word_typed_is_in_the_runs_in_order(pieces: list[tuple[str, str]]) -> None:
    typed = " ".join(f"{stars}{escape(word)}{stars}" for word, stars in pieces)
    inlines = parse(typed)
    text = Text({"nl": typed}, {"nl": inlines})
    runs = Edition.__new__(Edition)
    runs.language, runs.section = "nl", Section.model_construct(id=Id("a"), title=text)
    runs._now = WritingRecord()
    made = runs.runs(text)
    assert letters(plain(made)) == letters(" ".join(word for word, _ in pieces))
    assert all(before[1:] != after[1:] for before, after in pairwise(made))
    typed_words = "".join(i.text for i in nodes(inlines) if isinstance(i, TextNode))
    assert typed_words == plain(as_typed(text, runs))


def test_a_section_note_belongs_to_its_section(report: Report, tmp_path: Path) -> None:
    sections = {
        "one": "title: A\nnotes: {n: een}\nblocks: [{paragraph: 'x[^n]'}]",
        "two": "title: B\nnotes: {n: twee}\nblocks: [{paragraph: 'y[^n]'}]",
    }
    from report.localise import localise

    document = localise(report_of(tmp_path, sections), locale_of("nl"))
    assert [(note.id, note.number, plain(note.runs)) for note in document.notes.values()] == [
        ("one-note-n", "1", "een"),
        ("two-note-n", "2", "twee"),
    ]


def test_notes_are_numbered_in_the_order_in_which_they_are_read(tmp_path: Path) -> None:
    """The caption of a table comes before its head, and the head before its cells; a caption before what is below."""
    marks = [f"n{n}" for n in range(1, 16)]
    notes = "".join([f"  {name}: noot {name}\n" for name in marks])
    blocks = """\
- callout:
    title: let op
    text: tekst[^n1]
    blocks:
      - key-figures: [{value: '1[^n2]', label: 'a[^n3]', note: 'b[^n4]'}, {value: '2', label: 'c[^n5]'}]
- table:
    id: tab
    caption: bijschrift[^n6]
    columns: [{label: 'kop[^n7]'}, {label: 'kop[^n8]'}]
    rows: [['stok[^n9]', 'cel[^n10]'], ['stok', 'cel[^n11]']]
    notes: ['onder[^n12]']
- list: {items: [{text: 'punt[^n13]', items: ['onderpunt[^n14]']}]}
- quote: {text: 'woorden', source: 'bron[^n15]'}
"""
    from report.localise import localise

    made = report_of(tmp_path, {"one": f"title: A\nnotes:\n{notes}blocks:\n{blocks}"})
    document = localise(made, locale_of("nl"))
    assert [plain(note.runs) for note in document.notes.values()] == [f"noot {name}" for name in marks]


# --- dates -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("le {date:2030-01-01}", "le 1{er|raised}~janvier 2030"),
        ("**le {date:2030-01-01}**", "{le 1|strong}{er|strong|raised}{~janvier 2030|strong}"),
        ("{dates:2030-01-01,2030-02-01}", "1{er|raised}~janvier et 1{er|raised}~février 2030"),
        ("va {period:2029-12-01/2030-12-01}", "va du 1{er|raised}~décembre 2029 au 1{er|raised}~décembre 2030"),
        ("{date:2030-01-11} {date:2030-01-21}", "11~janvier 2030 21~janvier 2030"),
        ("{period:2029-12-01/2030-12-01|figures}", "1/12/2029~– 1/12/2030"),
        ("le 1er typé", "le 1{er|raised} typé"),
    ],
)
def test_the_letters_of_french_ordinals_are_raised(report: Report, typed: str, expected: str) -> None:
    assert written(report, typed, "fr").replace("\N{NO-BREAK SPACE}", "~") == expected
    assert "raised" not in written(report, typed, "nl")


def test_plain_words_keep_the_ordinal_as_it_is_read(report: Report) -> None:
    assert edition(report, "fr").plain(Text.of("le {date:2030-01-01}")) == "le 1er\N{NO-BREAK SPACE}janvier 2030"


def test_runs_stand_in_the_place_of_a_message(tmp_path: Path) -> None:
    edition = Edition(report_of(tmp_path, {"a": "- paragraph: Een."}), locale_of("nl"))
    assert plain(edition.around("Bron: {source}!", (Run("een"), Run(" boek", emphasis=True)))) == "Bron: een boek!"
