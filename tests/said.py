"""Which messages of the program some test provokes: a message that nobody has ever seen may say anything."""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import wraps
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import report
from report import messages
from report.diagnostics.errors import Diagnostic
from report.messages import Message

#: Templates of messages that a test of this process has made, shown or found.
SAID: set[str] = set()
#: Messages that are still without a test.
UNPROVOKED = Path(__file__).parent / "golden" / "unprovoked.txt"
POT = Path(messages.__file__).parents[1] / "catalogs" / "messages.pot"


class _Listening:
    """Whether a test is running: what is made while modules are imported was not provoked by anybody."""

    now = False


def templates(text: object) -> Iterator[str]:
    """The templates of a message and of those that fill it."""
    if isinstance(text, Message):
        if text.template:
            yield text.template
        for value in (*text.values.values(), *getattr(text, "parts", ())):
            yield from templates(value)


def listen() -> None:
    """Note from now on which messages are made, shown in another language, or found in a report."""
    _wrap(Message, "__new__", lambda made, _: (made,))
    _wrap(Message, "into", lambda _, arguments: arguments[:1])
    _wrap(Diagnostic, "__new__", lambda made, _: (made.message, made.hint, *[other.text for other in made.related]))


def _wrap(owner: type, name: str, texts: Callable[[Any, tuple[Any, ...]], Iterable[object]]) -> None:
    """Have a method note the texts that a function takes from its result and its arguments."""
    former = getattr(owner, name)

    @wraps(former)
    def noting(*arguments: Any, **fields: Any) -> Any:
        made = former(*arguments, **fields)
        if _Listening.now:
            for text in texts(made, arguments):
                SAID.update(templates(text))
        return made

    setattr(owner, name, staticmethod(noting) if name == "__new__" else noting)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Import the whole program before all tests, so that what constants say was provoked by none of them."""
    if not _chosen(session):
        for module in pkgutil.walk_packages(report.__path__, "report."):
            import_module(module.name)


def pytest_runtest_setup() -> None:
    """What prepares a test may provoke messages as well."""
    _Listening.now = True


def pytest_runtest_logfinish() -> None:
    """Between tests, modules may be imported."""
    _Listening.now = False


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over what was said in another process of the run."""
    SAID.update(getattr(node, "workeroutput", {}).get("said", ()))


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """When all tests have run, every message must have been provoked by one of them, but for those of a list.

    That list becomes shorter only: what is new in the program comes with a test.
    """
    worker = getattr(session.config, "workeroutput", None)
    if worker is not None:
        worker["said"] = sorted(SAID)
    elif _whole(session):
        unsaid = never_said(SAID)
        if session.config.getoption("golden"):
            UNPROVOKED.write_text("".join(f"{one!r}\n" for one in unsaid), "utf-8")
        known = set(UNPROVOKED.read_text("utf-8").splitlines())
        if new := [repr(one) for one in unsaid if repr(one) not in known]:
            sys.stdout.write("\n  ".join(["", f"{len(new)} messages that no test provokes:", *new, ""]))
            session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _whole(session: pytest.Session) -> bool:
    """Whether all tests were run, and none failed."""
    return not _chosen(session) and session.exitstatus == pytest.ExitCode.OK


def _chosen(session: pytest.Session) -> bool:
    """Whether only some tests are run."""
    config = session.config
    chosen = config.getoption("-k") or config.getoption("-m") or config.getoption("collectonly")
    return bool(chosen) or config.args != config.getini("testpaths")


def never_said(said: set[str]) -> list[str]:
    """The templates of the catalogs that are in none of these."""
    from babel.messages.pofile import read_po

    with POT.open("rb") as file:
        ids = [message.id for message in read_po(file) if message.id]
    known = {str(each[0] if isinstance(each, list | tuple) else each) for each in ids}
    return sorted(known - said)


listen()
