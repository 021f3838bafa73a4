"""Rules across runs: they see the whole text, change what is theirs, and leave the rest alone."""

from __future__ import annotations

import pytest

from report.document import Run, Runs
from report.microtypography import refined
from tests.microtypography.tables import hidden, refined_text, shown


def made(runs: Runs, language: str = "fr") -> list[str]:
    """The texts of refined runs, spaces visible."""
    return [shown((run,)) if run.note is None else f"[{run.text}]" for run in refined(runs, language)]


def test_a_space_belongs_to_the_run_in_which_it_was_typed() -> None:
    assert made((Run("fort", strong=True), Run(" ; suite"))) == ["fort", "^; suite"]
    assert made((Run("fort ", strong=True), Run("; suite"))) == ["fort^", "; suite"]
    assert made((Run("fort", strong=True), Run("; suite"))) == ["fort", "^; suite"]
    assert made((Run("5 ", strong=True), Run("kg"))) == ["5~", "kg"]


def test_an_ellipsis_in_two_runs_stays_three_dots() -> None:
    assert made((Run("et..", strong=True), Run(". voilà"))) == ["et..", ". voilà"]


def test_marks_of_notes_are_no_part_of_the_text() -> None:
    assert made((Run("mot"), Run("1", note="n"), Run(" : suite"))) == ["mot", "[1]", "~: suite"]
    assert made((Run("mot"), Run("1", note="n"), Run("; suite"))) == ["mot", "[1]", "^; suite"]
    assert made((Run("12"), Run("3", note="n"), Run(" %"))) == ["12", "[3]", "~%"]
    assert made((Run("mot"), Run("5", note="n"), Run(" kg"))) == ["mot", "[5]", " kg"]
    assert made((Run("“mot"), Run("5", note="n"), Run('"')), "nl") == ["“mot", "[5]", "”"]


@pytest.mark.parametrize("closed", [Run("l'a ; b", solid=True), Run("l'a ; b", raised=True), Run("l'a ; b", note="n")])
def test_closed_runs_stay_as_they_are(closed: Run) -> None:
    assert refined((closed,), "fr") == (closed,)
    assert refined((Run("x ; "), closed, Run(" ; y")), "fr")[1] == closed


def test_what_a_run_is_stays_with_all_its_parts() -> None:
    look = Run("le 1er mars", strong=True, href="#x")
    parts = refined((look,), "fr")
    assert [run.text for run in parts] == ["le 1", "er", "\u00a0mars"]
    assert [run.raised for run in parts] == [False, True, False]
    assert {run[1:8] for run in parts} == {look[1:8]}


def test_a_run_of_which_nothing_is_left_is_left_out() -> None:
    assert made((Run("Bron", strong=True), Run(" ", emphasis=True), Run(": x")), "nl") == ["Bron", " ", ": x"]
    assert made((Run("Bron"), Run(" : x")), "nl") == ["Bron", ": x"]
    assert refined((), "nl") == ()
    assert refined((Run(""),), "nl") == (Run(""),)


def test_each_language_has_its_own_rules() -> None:
    runs = (Run("de foto's : "), Run("l'eau : vive", lang="fr-BE"), Run(" en "), Run('it\'s "so"...', lang="en-GB"))
    assert made(runs, "nl") == ["de foto’s: ", "l’eau~: vive", " en ", "it’s “so”…"]
    assert made((Run("was ist das ?", lang="de"), Run(" ; x"))) == ["was ist das?", "^; x"]
    assert made((Run("che cos'è ?", lang="it"), Run(" ; x"))) == ["che cos'è ?", "^; x"]
    assert made((Run("x ; y"),), "it") == ["x ; y"]


def test_ordinals_are_raised_in_french_runs_only() -> None:
    assert made((Run("de 2e keer, "), Run("la 2e fois", lang="fr")), "nl") == ["de 2e keer, ", "la 2", "⟨e⟩", " fois"]


def test_an_address_in_several_runs() -> None:
    runs = (Run("voir https://a.example/l'"), Run("eau?x ; y", emphasis=True), Run(" ; z"))
    assert made(runs) == ["voir https://a.example/l'", "eau?x^; y", "^; z"]


def test_words_alone() -> None:
    assert refined_text("l'eau : 5 kg", "fr") == hidden("l’eau~: 5~kg")
    assert refined_text("l'eau : 5 kg", "it") == "l'eau : 5 kg"
    assert refined_text("le 1er mars", "fr") == hidden("le 1er~mars")
    assert refined_text("", "nl") == ""
