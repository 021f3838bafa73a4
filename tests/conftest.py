"""What every test may ask for: golden files, quiet caches, and a CI run in which nothing is skipped."""

from __future__ import annotations

import difflib
import gc
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import hypothesis
import pytest

GOLDEN = Path(__file__).parent / "golden"
IN_CI = os.environ.get("CI", "") not in ("", "0", "false")

# A slow machine is no fault of the program; in CI the same examples are tried each time, so that red means a change.
hypothesis.settings.register_profile("here", deadline=None, print_blob=True)
hypothesis.settings.register_profile("ci", parent=hypothesis.settings.get_profile("here"), derandomize=True)
hypothesis.settings.load_profile("ci" if IN_CI else "here")
FEW = 10  # examples of what is random, where the run shall not take long

Golden = Callable[[str, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --golden."""
    parser.addoption("--golden", action="store_true", help="write what the tests produce to tests/golden/ as correct")


def pytest_configure(config: pytest.Config) -> None:
    """Refuse --golden in CI, where nobody looks at the difference; prepare what all processes of the run share.

    That is an empty cache, and English.
    """
    gc.disable()  # until all tests have been collected, none of which goes away
    if config.getoption("--golden") and IN_CI:
        raise pytest.UsageError("--golden accepts whatever comes out: run it where somebody reviews it, not in CI")
    if "not long" in config.getoption("-m"):  # long runs try as many examples as the tests ask for
        current = hypothesis.settings.get_current_profile_name()
        hypothesis.settings.register_profile("short", hypothesis.settings.get_profile(current), max_examples=FEW)
        hypothesis.settings.load_profile("short")
    os.environ["SPPREPORT_DICTIONARIES"] = ""  # those of the machine would add notes
    os.environ["LANGUAGE"] = "en"  # comes before all other wishes of whoever runs the tests
    if (GOLDEN.parent / "said.py").is_file():  # this file is tried out elsewhere, too
        from tests import said

        config.pluginmanager.register(said)
    if not hasattr(config, "workerinput"):  # xdist's workers inherit the folder
        folder = tempfile.mkdtemp(prefix="sppreport-tests-")
        os.environ["SPPREPORT_CACHE"] = folder
        config.add_cleanup(lambda: shutil.rmtree(folder, ignore_errors=True))


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Under `make test-fast`, files that are marked slow as a whole are not even imported."""
    if config.getoption("-m") != "not slow and not long and not browser" or collection_path.suffix != ".py":
        return None
    return "\npytestmark = pytest.mark.slow\n" in collection_path.read_text("utf-8") or None


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Thousands of collected tests are no rubbish: looking through them time and again took an eighth of the run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 10, 50)
    gc.enable()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """In CI a skipped test fails the run: every tool is installed there, so a skip is a test that never runs."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if not IN_CI or reporter is None:
        return
    skipped = reporter.stats.get("skipped", [])
    if skipped and session.exitstatus == pytest.ExitCode.OK:
        reporter.write_line("")
        reporter.write_line(f"CI allows no skipped test, and {len(skipped)} were skipped", red=True)
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """A function `golden(name, text)` that compares text with tests/golden/<name>, or rewrites that under --golden."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        expected = path.read_bytes().decode("utf-8") if path.exists() else None
        if text == expected:
            return
        if request.config.getoption("--golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode("utf-8"))
            return
        before = "nothing yet" if expected is None else f"tests/golden/{name}"
        lines = difflib.unified_diff(
            (expected or "").split("\n"), text.split("\n"), before, "what came out", lineterm=""
        )
        pytest.fail("\n".join(lines) + "\n\nIf the new text is right: make golden, and review git diff", pytrace=False)

    return compare
