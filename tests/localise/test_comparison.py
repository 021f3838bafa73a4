"""What has changed between two editions: real changes only, each where it is, with few words around it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from report.localise.comparison import EditionChange, Reading, changes_between, figures_in
from report.model.published import PrintedWords, PublishedEdition, as_json, read_edition

PROSE = "Op 14 juni ondertekende de minister het pact, samen met enkele andere vertegenwoordigers van overheden."


def words(**parts: Mapping[str, object]) -> PrintedWords:
    return PrintedWords(**{"texts": {}, "values": {}, "tables": {}, "pictures": {}} | parts)  # type: ignore[arg-type]


def between(old: Mapping[str, str], new: Mapping[str, str]) -> list[EditionChange]:
    return changes_between(words(texts=old), words(texts=new))


def said(reading: Reading) -> str:
    return "".join([f"*{text}*" if changed else text for text, changed in reading])


def test_the_changed_words_stand_among_a_few_others() -> None:
    (one,) = between({"pact/1": PROSE}, {"pact/1": PROSE.replace("juni", "juli").replace("minister", "premier")})
    assert said(one.old) == "Op 14 *juni* ondertekende de *minister* het pact, samen met …"
    assert said(one.new) == "Op 14 *juli* ondertekende de *premier* het pact, samen met …"
    (one,) = between({"pact/1": PROSE}, {"pact/1": PROSE.replace("overheden.", "overheden")})
    assert said(one.old) == "… enkele andere vertegenwoordigers van *overheden.*"


def test_changes_that_are_far_apart_are_told_one_by_one() -> None:
    long = f"{PROSE} {PROSE} {PROSE}"
    found = between({"a/1": long}, {"a/1": long.replace("Op 14", "Op 15", 1).removesuffix("overheden.") + "landen."})
    assert [said(one.new) for one in found] == [
        "Op *15* juni ondertekende de minister …",
        "… enkele andere vertegenwoordigers van *landen.*",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ({"a/1": "Een.", "a/2": "Twee."}, {"a/1": "Twee.", "a/2": "Een."}),  # moved
        ({"a/1": "Een."}, {"b/9": "Een."}),  # moved to another section
        ({"a/1": "5 kg"}, {"a/1": "5\N{NO-BREAK SPACE}kg"}),  # how a program sets it
        ({"a/1": "over\N{SOFT HYPHEN}heid"}, {"a/1": "overheid"}),
        ({"a/1": "zie [@roof figuur 2]."}, {"a/1": "zie [@roof figuur 3]."}),  # numbered anew
    ],
)
def test_what_readers_need_not_know_is_no_change(old: dict[str, str], new: dict[str, str]) -> None:
    assert between(old, new) == []


def test_a_text_is_known_again_behind_one_that_was_put_before_it() -> None:
    found = between(
        {"a/1": PROSE, "a/2": "Slot."}, {"a/1": "Nieuw hier.", "a/2": PROSE.replace("14", "15"), "a/3": "Slot."}
    )
    assert [(one.name, said(one.old), said(one.new)) for one in found] == [
        ("a/1", "", "*Nieuw hier.*"),
        ("a/2", "Op *14* juni ondertekende de minister …", "Op *15* juni ondertekende de minister …"),
    ]


def test_a_text_that_is_gone_is_told_with_its_first_words() -> None:
    (one,) = between({"a/1": " ".join(["woord"] * 80)}, {})
    assert one.new == ()
    assert said(one.old) == f"*{' '.join(['woord'] * 30)} …*"
    (one,) = between({"a/1": "Kort."}, {})
    assert said(one.old) == "*Kort.*"


def test_a_title_is_the_same_text_whatever_it_says() -> None:
    (one,) = between({"a/title": "Oud"}, {"a/title": "Heel anders"})
    assert (said(one.old), said(one.new)) == ("*Oud*", "*Heel anders*")


def test_another_place_or_address_behind_the_same_words_is_a_change() -> None:
    (one,) = between({"a/1": "zie [@roof figuur 2]"}, {"a/1": "zie [@hive figuur 3]"})
    assert (said(one.old), said(one.new)) == ("zie *figuur 2*", "zie *figuur 3*")
    (one,) = between({"a/1": "de Gids⟨https://a.be⟩ nu"}, {"a/1": "de Gids⟨https://b.be⟩ nu"})
    assert (said(one.old), said(one.new)) == ("de Gids* (https://a.be)* nu", "de Gids* (https://b.be)* nu")
    (one,) = between({"a/1": "de Gids⟨https://a.be⟩ nu"}, {"a/1": "de Gids⟨https://a.be⟩ dan"})
    assert said(one.new) == "de Gids *dan*", "an address that stays is not printed"


def test_values_are_compared_as_data_and_shown_as_printed() -> None:
    old = words(values={"d/a/x": ("1250.5", "1.250,5"), "d/a/y": ("7", "7"), "d/b/x": ("1", "1"), "e/a/x": ("1", "1")})
    new = words(values={"d/a/x": ("1251", "1.251"), "d/a/y": ("7", "7,0"), "d/c/x": (":", "–"), "f/a/x": ("1", "1")})
    found = [(one.name, said(one.old), said(one.new)) for one in changes_between(old, new)]
    assert found == [("d/a/x", "*1.250,5*", "*1.251*"), ("d/c/x", "", "*–*"), ("d/b/x", "*1*", "")]
    (rounded,) = changes_between(words(values={"d/a/x": ("66.51", "67")}), words(values={"d/a/x": ("66.52", "67")}))
    assert (said(rounded.old), said(rounded.new)) == ("*66.51*", "*66.52*")


def test_cells_of_a_table_typed_in_place() -> None:
    head, flat, slope = ("Zaal", "Prijs"), ("plat", "12"), ("schuin", "7")
    (one,) = changes_between(
        words(tables={"t": (head, flat, slope)}), words(tables={"t": (head, flat, ("schuin", "8"))})
    )
    assert (one.where, said(one.old), said(one.new)) == (("schuin", "Prijs"), "*7*", "*8*")
    found = changes_between(words(tables={"t": (head, flat)}), words(tables={"t": (head, slope, ("plat", "13"))}))
    assert [(one.where, said(one.old), said(one.new)) for one in found] == [
        (("schuin", "Zaal"), "", "*schuin*"),
        (("schuin", "Prijs"), "", "*7*"),
        (("plat", "Prijs"), "*12*", "*13*"),
    ]
    twice = changes_between(
        words(tables={"t": (head, flat, flat)}), words(tables={"t": (head, flat, flat, ("plat", "9"))})
    )
    assert [one.where for one in twice] == [("plat (3)", "Zaal"), ("plat (3)", "Prijs")]


def test_a_picture_is_another_one_when_its_samples_are() -> None:
    assert [one.kind for one in changes_between(words(pictures={"a": "1"}), words(pictures={"a": "2"}))] == ["picture"]
    assert changes_between(words(pictures={"a": "1"}), words(pictures={"b": "2"})) == []


def test_figures_are_those_that_have_changed() -> None:
    (one,) = between({"a/1": "In 2022 kwamen 12 mensen."}, {"a/1": "In 2022 kwamen 13 mensen."})
    assert (figures_in(one.old), figures_in(one.new)) == (["12"], ["13"])


texts = st.dictionaries(
    st.sampled_from(["a/1", "a/2", "b/title", "b/1"]), st.text("ab 1[@⟨⟩]x.\u00a0", max_size=30), max_size=4
)


@given(texts, texts)
@settings(max_examples=50)
def test_whatever_was_printed_can_be_compared_and_kept(old: dict[str, str], new: dict[str, str]) -> None:
    assert between(old, old) == []
    for change in between(old, new):
        assert change.old or change.new
    edition = PublishedEdition(2030, 1, datetime.date(2031, 2, 3), {"nl": words(texts=old), "fr": words(texts=new)})
    assert read_edition(as_json(edition).decode("utf-8")) == edition


def test_changes_that_follow_each_other_for_long_are_all_told() -> None:
    old = " ".join(f"woord{number}" for number in range(100))
    new = " ".join(f"woord{number}" if number % 3 else f"anders{number}" for number in range(100))
    found = between({"a/1": old}, {"a/1": new})
    assert len(found) > 3
    told = " ".join([said(one.new) for one in found])
    assert all(f"*anders{number}*" in told for number in range(0, 100, 3))
    assert max(len(said(one.new).split()) for one in found) < 50


def test_a_text_of_many_equal_words_is_compared() -> None:
    long = "de maat " * 20_000
    assert len(between({"a/1": long}, {"a/1": f"{long} eind"})) >= 1


def test_many_changes_take_no_time_to_speak_of() -> None:
    old = {f"a/{number}": f"{PROSE} {number}" for number in range(600)}
    new = {f"a/{number}": f"{PROSE.replace('14', '15')} {number}" for number in range(600)}
    assert len(between(old, new)) == 600


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", "null", '{"languages": {"nl": []}}', '{"languages": {"nl": {"texts": {"a": 1}}}}', "[" * 100_000],
)
def test_what_is_no_record_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no record"):
        read_edition(text)
