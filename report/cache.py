"""A folder of files that save work: keyed by content, safe to delete at any time, never able to change the output."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from report import __version__
from report.files import UnreadableError, read_file

DIGEST = hashlib.sha256().digest_size
LARGEST = 20_000_000  # bytes; what is larger is not kept


class Cache:
    """Remembers bytes under a kind ("hyphens") and a key that holds everything they depend on.

    Without a folder it lives in $SPPREPORT_CACHE, else in the user's cache folder. Nothing here ever fails: what
    cannot be read, was damaged, or could have been written by somebody else is not there; what cannot be written is
    not kept. Whoever reads must still expect bytes of any kind.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or _default_folder()

    def get(self, kind: str, key: str | bytes) -> bytes | None:
        """What was put under `kind` and `key`, or None."""
        try:
            content = read_file(self._path(kind, key), LARGEST, self.folder, own=True)
        except UnreadableError:
            return None
        digest, data = content[:DIGEST], content[DIGEST:]
        return data if hashlib.sha256(data).digest() == digest else None

    def put(self, kind: str, key: str | bytes, data: bytes) -> None:
        """Keep `data`. A part of a file - one that is being written, or was left by a kill - is not there for `get`.

        So it needs no other name meanwhile, and nothing is left to sweep; what is there is taken away, never written
        into, and no link is followed.
        """
        if len(data) > LARGEST - DIGEST:
            return
        path = self._path(kind, key)
        with suppress(OSError, ValueError, RuntimeError):
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.parent.resolve().is_relative_to(self.folder.resolve()):
                return
            path.unlink(missing_ok=True)
            with open(path, "xb", opener=_owners) as stream:
                try:
                    stream.write(hashlib.sha256(data).digest() + data)
                    stream.flush()
                except OSError:  # a full disk: room for others
                    path.unlink()

    def _path(self, kind: str, key: str | bytes) -> Path:
        whole = key.encode("utf-8", "surrogatepass") if isinstance(key, str) else key
        return self.folder / kind / hashlib.sha256(__version__.encode() + b"\0" + whole).hexdigest()[:40]


def _owners(path: str, flags: int) -> int:
    """Open a new file that nobody else may read."""
    return os.open(path, flags, 0o600)


def _default_folder() -> Path:
    """Where the user wants caches to be: $SPPREPORT_CACHE, else $XDG_CACHE_HOME/sppreport, else ~/.cache/sppreport."""
    if own := os.environ.get("SPPREPORT_CACHE"):
        return Path(own)
    if base := os.environ.get("XDG_CACHE_HOME"):
        return Path(base, "sppreport")
    with suppress(RuntimeError):  # of a user without a home
        return Path.home() / ".cache" / "sppreport"
    return Path(".cache", "sppreport")
