"""The story of the invented report: flowables with the space around them, what holds them together, the tree."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from report.story import Flowable, Story
from report.structure.element import outline
from tests.conftest import Golden
from tests.editions import edition
from tests.proof.proofs import proof

pytestmark = pytest.mark.slow

FLAGS = ("keep_with_next", "on_grid", "flexes_above", "flexes_below", "across", "floats", "opens_page", "bare")


def told(flowable: Flowable) -> str:
    """A flowable in a line, lengths in points."""
    strips = flowable.strips
    kept = "".join("-" if strip.keep else "." for strip in strips)
    notes = [name for strip in strips for name in strip.notes]
    space = f"{flowable.space_before:g} / {flowable.height():.1f} / {flowable.space_after:g}"
    lengths = "".join(
        f" {name} {getattr(flowable, name):g}" for name in ("head", "rise", "sink") if getattr(flowable, name)
    )
    flags = "".join(f" {name}" for name in FLAGS if getattr(flowable, name))
    places = "".join(f" {name}@{strip}" for name, strip in flowable.places.items())
    named = f" notes {', '.join(notes)}" if notes else ""
    return f"{type(flowable).__name__} {space} [{kept}]{lengths}{flags}{places}{named}"


def lines(story: Story) -> Iterator[str]:
    """The whole story."""
    for flowable in story.flowables:
        yield told(flowable)
    for name, note in story.notes.items():
        yield f"note {name}: {told(note)}"
    for name, head in story.running_heads.items():
        yield f"running head {name}: {told(head)}"
    for entry in story.outline:
        yield f"outline {entry.level} {entry.title} -> {entry.id}"
    yield from outline(story.tree)


def test_the_story_is_as_reviewed(golden: Golden) -> None:
    golden("compose/story.txt", "\n".join(lines(edition("invented", "nl").story)) + "\n")


def test_the_story_of_a_proof_is_as_reviewed(golden: Golden) -> None:
    golden("compose/proof.txt", "\n".join(map(told, proof("invented").story.flowables)) + "\n")
