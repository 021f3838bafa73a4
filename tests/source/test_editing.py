"""Editing YAML in place: the words asked for change, in the style that stood there, and no other byte does."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from report.diagnostics.errors import ContentError
from report.source.editing import replaced
from report.source.members import Layout
from report.source.yaml import parse

ROOT = Path(__file__).parent.parent.parent
FILES = sorted([*(ROOT / "content").rglob("*.yaml"), *(ROOT / "tests" / "content").rglob("*.yaml")])
FOLDED_BY_HAND = ("sections/harvest.yaml", "sections/hives.yaml")
LONG = (
    "De werkgroep bespreekt overheidsopdrachten, aankoopprocedures en duurzaamheidscriteria met de gewesten, en legt "
    "haar bevindingen voor aan de commissie; die beslist in het najaar."
)

Steps = tuple[str | int, ...]

words = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp")), max_size=40),
    st.text("ab:-?{}[],&*!|>'\"%@`# ~<=.é’«»\\\u00a0\u202f", max_size=30),
    st.lists(st.sampled_from([*LONG.split(), "a:", "#b", "-", "'t", '"x"', "{int:3}", "**c**", ""]), max_size=60).map(
        " ".join
    ),
)
old_words = st.sampled_from(["kort", "een tekst van enkele woorden", LONG])
blocks = st.sampled_from(["|", "|-", "|+", "|2-", ">", ">-", ">+", ">2", ">-  # waarom"])
ends = st.sampled_from(["\n", "\n\n", "\n# kantlijn\n\n", "\n    query: >-\n      waarom?\n", "\n  - nl: z\n"])


class Hole(NamedTuple):
    """A file with one scalar that will change: what stands before it, the scalar, what stands behind, its path."""

    before: str
    raw: str
    after: str
    path: Steps

    @property
    def text(self) -> str:
        return self.before + self.raw + self.after


def on_lines(text: str, every: int) -> str:
    """Words on lines of `every` words: as an editor folds by hand."""
    pieces = text.split()
    return "\n".join([" ".join(pieces[start : start + every]) for start in range(0, len(pieces), every)])


@st.composite
def holes(draw: st.DrawFn) -> Hole:
    """Files with comments, other keys and a text in any style, in maps and lists of both kinds."""
    old = draw(old_words)
    every = draw(st.sampled_from([2, 7, 1000]))
    quote = draw(st.sampled_from(["", "'", '"']))
    kind = draw(st.sampled_from(["block", "line", "flow"]))
    if kind == "flow":
        around = draw(
            st.sampled_from(["{nl: x, fr: %}", "{ fr: % , nl: 'y' }  # zo", "{nl: x,\n    fr: %}", "{fr: %}"])
        )
        before, after = around.split("%")
        raw = quote + on_lines(old.replace(",", ""), every).replace("\n", "\n      ") + quote
        return Hole(f"a: 1  # eerst\nb: {before}", raw, f"{after}\nc: [d]\n", ("b", "fr"))
    before = "a: 1\nlist:\n  # hier\n  - nl: " + draw(st.sampled_from(["x", "'y'", ">-\n      een\n      twee", ""]))
    if kind == "block":
        header = draw(blocks)
        raw = f"{header}\n" + indent(on_lines(old, every), " " * 6)
        after = draw(ends)
    else:
        raw = quote + on_lines(old, every).replace("\n", "\n      ") + quote
        after = draw(st.sampled_from(["", "   # opmerking\n    query: q\n"]) | ends)
    return Hole(f"{before}\n    fr: ", raw, after, ("list", 0, "fr"))


def read(text: str, path: Steps = ()) -> object:
    """What is read at a path of a file, which must have no fault."""
    file = parse(text, "x.yaml")
    assert file.diagnostics == ()
    return below(file.top, path)


def below(found: object, path: Steps) -> object:
    for step in path:
        found = found[step]  # type: ignore[index]
    return found


@given(holes())
def test_a_file_without_changes_stays_byte_for_byte(hole: Hole) -> None:
    old = str(read(hole.text, hole.path))
    assert replaced(hole.text, {hole.path: old}) == hole.text
    assert replaced(hole.text, {hole.path: old.rstrip("\n")}) == hole.text
    assert replaced(hole.text, {}) == hole.text


@given(holes(), words)
def test_any_words_go_into_any_style(hole: Hole, new: str) -> None:
    result = replaced(hole.text, {hole.path: new})
    assert str(read(result, hole.path)).rstrip("\n") == new
    assert result.startswith(hole.before)
    assert result.endswith(hole.after if hole.after.strip() else "")
    assert replaced(result, {hole.path: new}) == result
    assert ("# waarom" in result) == ("# waarom" in hole.raw)


@pytest.mark.parametrize("header", ["|", ">-", "|2"])
@pytest.mark.parametrize("words", ["\u202a- 0", "een\ntwee: \u202a- 0"], ids=["item", "plain"])
def test_an_invisible_sign_at_the_start_of_a_line_is_no_indentation(header: str, words: str) -> None:
    words = words if header[0] == "|" else words.replace("\n", " ")
    result = replaced(f"fr: {header}\n  oud woord\n", {("fr",): words})
    assert str(read(result, ("fr",))).rstrip("\n") == words


def raw_at(text: str, path: Steps) -> str:
    """A scalar as it is typed."""
    layout = Layout.of(text)
    return layout.raw(layout.members[path])


@given(holes(), st.lists(st.sampled_from(LONG.replace(",", "").split()), min_size=1, max_size=60).map(" ".join))
def test_plain_words_keep_the_style_and_the_width(hole: Hole, new: str) -> None:
    result = replaced(hole.text, {hole.path: new})
    after = raw_at(result, hole.path)
    before_style, after_style = (raw[0] if raw[0] in "|>'\"" else "" for raw in (hole.raw, after))
    assert after_style in (before_style, ">")
    if before_style in ("|", ">"):
        assert after.partition("\n")[0] == hole.raw.partition("\n")[0]
    if before_style == ">" or (before_style != after_style):
        assert max(map(len, result.split("\n"))) <= max(120, *map(len, hole.text.split("\n")))


@given(holes(), words, st.sampled_from(["\r\n", "\r", "\n"]), st.booleans())
def test_line_ends_and_a_byte_order_mark_stay(hole: Hole, new: str, end: str, marked: bool) -> None:
    plain = replaced(hole.text, {hole.path: new})
    typed = "\ufeff" * marked + hole.text.replace("\n", end)
    assert replaced(typed, {hole.path: new}) == "\ufeff" * marked + plain.replace("\n", end)


@given(holes(), words, words)
def test_mixed_line_ends_stay_where_nothing_changes(hole: Hole, new: str, other: str) -> None:
    before = hole.before.replace("\n", "\r\n")
    result = replaced(before + hole.raw + hole.after, {hole.path: new})
    assert result.startswith(before)
    assert result.endswith(hole.after if hole.after.strip() else "")


@given(holes(), words)
def test_a_missing_key_is_added_beside_the_others(hole: Hole, new: str) -> None:
    path = (*hole.path[:-1], "query2")
    result = replaced(hole.text, {path: new})
    assert str(read(result, path)).rstrip("\n") == new
    assert read(result, hole.path) == read(hole.text, hole.path)
    differ = (at for at, (one, other) in enumerate(zip(hole.text, result, strict=False)) if one != other)
    start = next(differ, len(hole.text))
    assert (
        result[start + len(result) - len(hole.text) :] == hole.text[start:]
    )  # something was put in, nothing taken out


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_scalar_of_the_reports_can_be_changed_and_back(path: Path) -> None:
    text = path.read_text("utf-8")
    layout = Layout.of(text)
    found = {steps: member for steps, member in layout.members.items() if steps not in layout.collections}
    top = read(text)
    old = {steps: str(below(top, steps) or "") for steps in found if isinstance(steps[-1], str)}
    assert len(old) >= 3
    assert replaced(text, old) == text
    swapped = replaced(text, {steps: one.swapcase() for steps, one in old.items()})
    pieces = list(text)
    for steps in old:
        start, end = found[steps].start, found[steps].end
        pieces[start:end] = text[start:end].swapcase()
    assert swapped.split() == "".join(pieces).split()
    back = replaced(swapped, old)
    assert back.split() == text.split()
    assert (swapped == "".join(pieces)) == (back == text)  # but for what an editor has folded in another way
    if path.is_relative_to(ROOT / "tests"):
        assert (back == text) == (not str(path).endswith(FOLDED_BY_HAND))


FOLDED = """\
title: {nl: Titel, fr: Titre}  # kort
blocks:
  - paragraph:
      nl: >-
        Een eerste zin, met de hand gevouwen.
        Een tweede zin.
        Een derde zin, die blijft.
      # waarom dit er niet bij staat
      query: Klopt dit?
  - lead:
      fr: Le chapeau
"""


def test_lines_folded_by_hand_stay_where_their_words_do() -> None:
    words = "Een eerste zin, met de hand gevouwen. Een tweede en een halve zin. Een derde zin, die blijft."
    result = replaced(FOLDED, {("blocks", 0, "paragraph", "nl"): words})
    assert result == FOLDED.replace("tweede zin", "tweede en een halve zin")


def test_a_language_is_added_in_the_order_of_the_report() -> None:
    changes: dict[Steps, str] = {
        ("blocks", 1, "lead", "nl"): "De inleiding",
        ("blocks", 0, "paragraph", "fr"): "Une première phrase.",
        ("title", "de"): "Titel: kurz",
        ("title", "fr"): "Titre, plus long",
    }
    assert replaced(FOLDED, changes, languages=("nl", "fr", "de")) == (
        FOLDED.replace("fr: Titre}", 'fr: "Titre, plus long", de: "Titel: kurz"}')
        .replace("blijft.\n", "blijft.\n      fr: >-\n        Une première phrase.\n")
        .replace("      fr: Le chapeau", "      nl: De inleiding\n      fr: Le chapeau")
    )


def test_what_grows_too_long_for_its_line_is_folded_unless_a_comment_follows() -> None:
    assert replaced("a: kort\n", {("a",): LONG}).split("\n")[:2] == ["a: >-", "  " + LONG[: LONG.index(" haar") + 5]]
    assert replaced("a: kort  # ja\n", {("a",): LONG}) == f"a: {LONG}  # ja\n"
    assert replaced("a: {fr: kort}\n", {("a", "fr"): "x" + LONG.replace(",", "")}).count("\n") == 1


def test_the_width_is_that_of_the_file() -> None:
    narrow = f"a: >-\n  {LONG[:60].rpartition(' ')[0]}\n  {LONG[:68].rpartition(' ')[0]}\nb: >-\n  x\n"
    assert max(map(len, replaced(narrow, {("b",): LONG}).split("\n"))) <= 72


def test_line_breaks_stay_in_literal_style_only() -> None:
    assert replaced("a: |-\n  x\n  y\n", {("a",): "x\n\nz"}) == "a: |-\n  x\n\n  z\n"
    with pytest.raises(ContentError, match=r"f\.yaml:1:4: a line break in the words for 'a': 'x'"):
        replaced("a: >-\n  x\n", {("a",): "x\ny"}, "f.yaml")


@pytest.mark.parametrize(
    ("text", "path", "new", "message"),
    [
        ("a: x\n", ("b", "c"), "y", "f.yaml:1:1: there is no text at b/c"),
        ("a: [x]\n", ("a", 0), "y", "f.yaml:1:5: there is no text at a/0"),
        ("a: [x]\n", ("a",), "y", "f.yaml:1:4: no words stand here, but fields or a list"),
        ("a: [x]\n", ("b",), "y", "f.yaml:1:1: 'b' cannot be added to what is no text"),
        ("a: x\n", (), "y", "f.yaml:1:1: there is no text at "),
        ("a: x\n", ("a",), "y\tz", "f.yaml:1:4: a control character (U+0009) that no text can hold"),
        ("a: x\n", ("a",), "\ud800", "f.yaml:1:4: U+D800 is no character: no text can hold it"),
        ("a: x\n", ("a",), "y\rz", "f.yaml:1:4: a control character (U+000D) that no text can hold"),
        ("a: x\na: y\n", ("a",), "z", "f.yaml:2:1: duplicate key 'a', first at line 1, column 1"),
        ("a: x: y\n", ("a",), "z", "f.yaml:1:5: a colon where no field can start"),
        ("m: {a}\n", ("m", "a"), "z", "f.yaml:1:1: the words cannot be put in place (m/a)"),
    ],
)
def test_what_cannot_be_changed_is_told(text: str, path: Steps, new: str, message: str) -> None:
    with pytest.raises(ContentError) as raised:
        replaced(text, {path: new}, "f.yaml")
    assert str(raised.value).startswith(message)
