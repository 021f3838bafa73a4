"""Watching: tells when a file of a report was saved, also on drives that tell nothing by themselves."""

from __future__ import annotations

import os
import re
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import watchfiles

from report.live.working import Worker

#: Names of files that editors, Office and systems keep for themselves beside what they have open.
_NOISE = re.compile(
    r"""
    \. .*                       # hidden: .visits.yaml.swp, .~lock.visits.ods#, .#visits.yaml, .goutputstream-X, .git
    | .* ~ | \# .* \# | ~\$ .*  # copies of editors; what Excel and Word hold open
    | .* \. (tmp|temp|part|crdownload|bak|swp|swx|swo|lock|crswap|pyc)
    | .* ___jb_(tmp|old)___ | 4913 | Thumbs\.db | desktop\.ini | __pycache__
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: File systems whose changes are made elsewhere, so that this machine is not told of them.
_REMOTE = re.compile(r"nfs\d?|cifs|smb\w*|9p|drvfs|v9fs|afs|ncpfs|vboxsf|vmhgfs|prl_fs|virtiofs|fuse(\..*)?|davfs\d?")
_QUIET = 50  # milliseconds without another change, after which what was saved is looked at
_LOOK = 250  # milliseconds between two looks at whether the folders are still those that are watched
_POLL = 400  # milliseconds between two looks at all files, where nothing tells of changes


class Watch:
    """Watches the content and the assets of a report, in a thread of its own; `failed` is called with what ends it."""

    def __init__(
        self, root: Path, changed: Callable[[], None], failed: Callable[[BaseException], None], *, poll: bool = False
    ) -> None:
        self._root, self._changed = root.absolute(), changed
        self._poll = poll or is_remote(self._root)
        self._stop, self._began = threading.Event(), threading.Event()
        self._thread = Worker("watch", self._run, failed)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def began(self, seconds: float) -> bool:
        """Wait until it watches, at most so long; whether it does."""
        return self._began.wait(seconds)

    def stop(self) -> None:
        """End, and wait until that is so."""
        self._stop.set()
        self._thread.join(5)

    @property
    def polls(self) -> bool:
        """Whether it looks at all files again and again."""
        return self._poll

    def _run(self) -> None:
        is_another = False
        while not self._stop.is_set():
            folders = self._folders()
            if not folders:
                self._stop.wait(_LOOK / 1000)
            else:
                self._watch(folders, is_another)
            is_another = True
            if self._folders() != folders:
                self._changed()

    def _watch(self, folders: dict[Path, tuple[int, int]], is_another: bool) -> None:
        """Tell of changes until the folders are others, or there is no more watching."""
        try:
            for has_changed in self._polled() if self._poll else self._notified(folders):
                is_new = is_another and not has_changed  # what was saved before the watch was there
                self._began.set()
                if has_changed or is_new:
                    self._changed()
                elif self._folders() != folders:
                    return
                is_another = False
        except (OSError, RuntimeError):
            if self._folders() == folders:  # more of them than the system can watch; otherwise one has gone away
                self._poll = True
            self._stop.wait(_LOOK / 1000)

    def _notified(self, folders: dict[Path, tuple[int, int]]) -> Iterator[bool]:
        """Whether something has changed, as soon as the system tells of it, and else every now and then."""
        for changes in watchfiles.watch(
            *folders,
            watch_filter=lambda _change, path: self.is_of_report(Path(path)),
            step=_QUIET,
            rust_timeout=_LOOK,
            yield_on_timeout=True,
            stop_event=self._stop,
            raise_interrupt=False,
        ):
            yield bool(changes)

    def _polled(self) -> Iterator[bool]:
        """Whether something has changed since the last look; the library's own looks see whole seconds only."""
        before = self._stamps()
        yield False
        while not self._stop.wait(_POLL / 1000):
            now = self._stamps()
            yield now != before
            before = now

    def _stamps(self) -> dict[str, tuple[int, int, int]]:
        """The files of the report, each with what becomes another thing when it is saved."""
        found: dict[str, tuple[int, int, int]] = {}
        waiting = [str(folder) for folder in self._folders()]
        while waiting:
            try:
                entries = list(os.scandir(waiting.pop()))
            except OSError:  # it has gone meanwhile
                continue
            for entry in entries:
                if not self.is_of_report(Path(entry.path)):
                    continue
                try:
                    if entry.is_dir(follow_symlinks=False):  # a link may lead round
                        waiting.append(entry.path)
                    else:
                        status = entry.stat()
                        found[entry.path] = status.st_mtime_ns, status.st_size, status.st_ino
                except OSError:
                    continue
        return found

    def _folders(self) -> dict[Path, tuple[int, int]]:
        """The folders that there are, with what tells one from another in its place; polling sees that by itself."""
        found = {}
        for name in ("content", "assets"):
            folder = self._root / name
            try:
                status = folder.stat()
            except OSError:
                continue
            found[folder] = (0, 0) if self._poll else (status.st_dev, status.st_ino)
        return found

    def is_of_report(self, path: Path) -> bool:
        """Whether a file is one that the report is made of, and not one that an editor keeps beside it."""
        steps = path.relative_to(self._root).parts if path.is_relative_to(self._root) else path.parts
        return not any(_NOISE.fullmatch(step) for step in steps)


def is_remote(path: Path) -> bool:
    """Whether a path is on a drive of another machine, as far as this one can tell."""
    if sys.platform == "win32":
        import ctypes

        drive = os.path.splitdrive(os.path.realpath(path))[0]
        return drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(drive + "\\") == 4
    try:
        lines = Path("/proc/self/mountinfo").read_text("utf-8", "replace").splitlines()
    except OSError:
        return False
    return bool(_REMOTE.fullmatch(kind_of_drive(os.path.realpath(path), lines)))


def kind_of_drive(path: str, mounts: list[str]) -> str:
    """The file system on which a path is, by the lines of /proc/self/mountinfo (proc(5)); "" where none tells."""
    best, kind = "", ""
    for line in mounts:
        own, _, other = line.partition(" - ")
        fields, kinds = own.split(" "), other.split(" ")
        if len(fields) < 5:
            continue
        place = re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), fields[4])
        if len(place) >= len(best) and Path(path).is_relative_to(place):
            best, kind = place, kinds[0]
    return kind
