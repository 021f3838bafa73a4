"""Pass 6: puts finished files in place, all or none, also when the program is killed on the way.

New files are written under names of the program's own beside their places; then a journal that says which files they
replace, and under which names the old ones are kept; then each new one is moved to its place. All is done when the
journal is taken away. Whoever finds one that no living process holds puts the old files back (`recover`, which every
command begins with). Until somebody does, some files may be new and some old, and hidden ones lie beside them. What
others have put into the folder stays as it is.
"""

from __future__ import annotations

import errno
import os
import signal
import stat
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from report.diagnostics.errors import OutputError
from report.write.folder import Folder
from report.write.journal import JOURNAL, LARGEST, OWN, Replacement, as_json, is_inside, read_journal
from report.write.refusals import changed_meanwhile, left_half_done, no_file, no_journal, telling

__all__ = ["changed_meanwhile", "lead", "recover", "write"]

PATIENCE = 10.0  # seconds to wait for another process, which needs a fraction of one
_SETTLED = 60.0  # where there are no locks: seconds after which the last file of a process says that it has ended
_STOPS = {getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)}


def write(folder: Path, files: Mapping[str, bytes], before: Mapping[str, bytes | None] | None = None) -> list[Path]:
    """Write files into a folder, which is made when it is not there, and return their paths. Raises OutputError.

    `files` are by their names, "sections/roofs.yaml" for those in folders below. When anything fails, what was there
    before is there still, and nothing else. `before` are the bytes that new ones were made from (None: there was no
    file): where others are by now, somebody has written them meanwhile, and nothing is done.
    """
    if not files:
        return []
    done = False
    with telling(folder), ExitStack() as stack:
        folder.mkdir(parents=True, exist_ok=True)
        place = stack.enter_context(Folder(folder))
        locked = place.lock(PATIENCE)
        try:
            with _undisturbed():
                _settle(place, locked)
                _put(place, files, before or {}, locked)
                done = True
        except BaseException:
            if not done:  # else it came too late
                raise
    return [folder / name for name in files]


def recover(folder: Path) -> None:
    """Put back what a process that has died left half written in a folder, and take its other files away.

    A process that still writes is waited for. Raises OutputError when the old files cannot be put back.
    """
    try:
        left = [path for path in folder.iterdir() if _is_own(path.name)]
    except OSError:  # no such folder, or one that may not be read: others say so
        return
    if left:
        with telling(folder), Folder(folder) as place:
            locked = place.lock(PATIENCE)
            with _undisturbed():
                _settle(place, locked)


def lead(folder: Path, name: str) -> str:
    """The name of the file in the folder that a name leads to, by links or not. Raises OutputError when none does."""
    try:
        return (folder / name).resolve().relative_to(folder.resolve()).as_posix()
    except (OSError, RuntimeError, ValueError):
        with telling(folder / name):
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from None


def _put(place: Folder, files: Mapping[str, bytes], before: Mapping[str, bytes | None], locked: bool) -> None:
    """Replace files, or leave all of them as they were."""
    token = os.urandom(8).hex()
    names = (f".sppreport-{token}-{number}" for number in range(2 * len(files) + 1))
    try:
        with ExitStack() as stack:
            homes = {name: _home(place, name, stack) for name in files}
            parts = {}
            for name, data in files.items():
                with telling(place.path / name):
                    old = _old(*homes[name], before.get(name), name in before)
                    parts[name] = next(names)
                    place.create(parts[name], data, old)
            if len(files) > 1:  # one file is replaced at once, or not
                _open_journal(place, files, homes, names)
            for name, part in parts.items():
                with telling(place.path / name):
                    place.move(part, *homes[name])
            for home in {home.path: home for home, _ in homes.values()}.values():
                home.sync()
            if len(files) > 1:
                place.remove(JOURNAL)
                place.sync()
    except BaseException:
        _settle(place, locked, token)
        raise
    with suppress(OSError):  # all is done
        _sweep(place, token)


def _open_journal(
    place: Folder, files: Mapping[str, bytes], homes: Mapping[str, tuple[Folder, str]], names: Iterator[str]
) -> None:
    """Keep the old files under other names, and say so in the folder's journal."""
    replaced = []
    for name, data in files.items():
        home, leaf = homes[name]
        old = ""
        if home.state(leaf):
            old = next(names)
            with telling(place.path / name):
                home.keep(leaf, place, old)
        replaced.append(Replacement(name, old, sha256(data).hexdigest()))
    draft = next(names)
    place.create(draft, as_json(replaced))
    place.move(draft, place, JOURNAL)
    place.sync()


def _old(home: Folder, leaf: str, before: bytes | None, compared: bool) -> os.stat_result | None:
    """What is known of the file that will be replaced, if there is one. Raises OutputError, OSError."""
    state = home.state(leaf)
    if state and stat.S_ISDIR(state.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    what = home.state(leaf, follow=True)  # of a link, which is replaced, that to which it leads
    if what and not stat.S_ISREG(what.st_mode):
        raise no_file(home.path / leaf)
    if compared and (home.read(leaf) if state else None) != before:
        raise changed_meanwhile(home.path / leaf)
    return state


def _home(place: Folder, name: str, stack: ExitStack) -> tuple[Folder, str]:
    """The folder, open until the end, in which a file stands, and the file's name in it. Raises OutputError."""
    if not is_inside(name):
        with telling(place.path / name):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    *above, leaf = name.split("/")
    folder = place
    for part in above:
        with telling(folder.path / part):
            folder = stack.enter_context(Folder(folder.path / part, folder))
    return folder, leaf


def _settle(place: Folder, locked: bool, token: str = "") -> None:
    """Undo what the journal tells of, and take away the program's files; with a `token`, those of this process.

    Raises BlockingIOError when they may be of a process that lives, OutputError for a journal that is none.
    """
    left = [name for name in place.names() if _is_own(name)]
    if not (locked or token) and not _settled(place, left):
        if JOURNAL in left:
            raise BlockingIOError(errno.EWOULDBLOCK, os.strerror(errno.EWOULDBLOCK))
        return
    if JOURNAL in left:
        try:
            _undo(place)
        except OutputError as problem:
            raise left_half_done(place.path, problem) from None
    _sweep(place, token)


def _undo(place: Folder) -> None:
    """Put the old files back, where the new ones are, and take the journal away. Raises OutputError."""
    try:
        replaced = read_journal(place.read(JOURNAL, LARGEST) or b"")
    except ValueError:
        raise no_journal(place.path / JOURNAL) from None
    for one in replaced:
        with telling(place.path / one.name), ExitStack() as stack, suppress(FileNotFoundError):
            home, leaf = _home(place, one.name, stack)
            if home.digest(leaf) != one.digest:  # not moved yet, or somebody else's by now
                continue
            if one.old:
                place.move(one.old, home, leaf)
            else:
                home.remove(leaf)
            home.sync()
    with telling(place.path / JOURNAL):
        place.remove(JOURNAL)
    place.sync()


def _sweep(place: Folder, token: str = "") -> None:
    """Take away the program's files but for the journal; none of them is in the way of anything."""
    for name in place.names():
        if OWN.fullmatch(name) and token in name:
            with suppress(OSError):
                place.remove(name)


def _settled(place: Folder, names: list[str]) -> bool:
    """Whether the program's files are all so old that nobody can be at work on them."""
    states = [state for name in names if (state := place.state(name))]
    return all(time.time() - state.st_mtime > _SETTLED for state in states)


def _is_own(name: str) -> bool:
    return name == JOURNAL or OWN.fullmatch(name) is not None


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Signals to stop wait until the end, which takes no time to speak of; then they do what they would have done.

    They are not masked, as other threads, of libraries, would take them instead.
    """
    came: list[int] = []
    before = {}
    try:
        with suppress(ValueError):  # in another thread than the first one, which signals do not disturb
            for number in _STOPS:
                handler = signal.getsignal(number)
                if handler is not None:  # None was set by no Python
                    before[number] = handler
                    signal.signal(number, lambda number, _frame: came.append(number))
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        for number in came[:1]:
            signal.raise_signal(number)
