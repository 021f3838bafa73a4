"""A few inputs of every class of fuzzers, and all that were a fault once: each is built right, or refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.examples import quick
from tests.fuzz.classes import FUZZERS
from tests.fuzz.fuzzer import GOOD, Fuzzer, Input, Outcome, Verdict, judged, made, run

pytestmark = pytest.mark.slow

FEW = 2
#: What was a fault once: the class, why it was one, and the files, as text, as binary, or null for one that is gone.
CORPUS = sorted((Path(__file__).parent / "corpus").glob("*.yaml"))


@pytest.mark.parametrize("seed", quick(range(FEW), [0]))
@pytest.mark.parametrize("name", quick([*FUZZERS], ["yaml", "typing", "pictures"]))
def test_the_first_inputs_of_a_class(name: str, seed: int) -> None:
    assert run(FUZZERS[name], [seed]).faults == []


@pytest.mark.parametrize("name", FUZZERS)
def test_a_seed_gives_the_same_input_each_time(name: str) -> None:
    assert made(FUZZERS[name], 7) == made(FUZZERS[name], 7)
    assert made(FUZZERS[name], 7) != made(FUZZERS[name], 8)


@pytest.mark.parametrize("path", quick(CORPUS, CORPUS[::3]), ids=lambda path: path.stem)
def test_what_was_a_fault_is_none_any_more(path: Path) -> None:
    kept: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    files = {name: text.encode("utf-8") if isinstance(text, str) else text for name, text in kept["files"].items()}
    verdict = judged(FUZZERS[kept["class"]], Input(files))
    assert verdict.outcome in GOOD, verdict.seen


def _raise(root: Path) -> Verdict:
    raise ValueError(root.name)


def _fill(_root: Path) -> Verdict:
    return Verdict(Outcome.RIGHT, str(len(bytearray(700 * 2**20))))


@pytest.mark.parametrize(("judge", "outcome"), [(_raise, Outcome.TRACEBACK), (_fill, Outcome.LARGE)])
def test_faults_are_seen(judge: Callable[[Path], Verdict], outcome: Outcome) -> None:
    found = run(Fuzzer("seen", lambda _: Input({}), judge), range(2))
    assert found.faults[0][1].outcome == outcome
