"""A folder of files that save work: keyed by content, safe to delete at any time, never able to change the output."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from report import __version__

DIGEST = hashlib.sha256().digest_size


class Cache:
    """Remembers bytes under a kind ("hyphens") and a key that holds everything they depend on.

    Without a folder it lives in $SPPREPORT_CACHE, else in the user's cache folder. Nothing here ever fails: what
    cannot be read, or was damaged, is not there; what cannot be written is not kept.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or _default_folder()

    def get(self, kind: str, key: str | bytes) -> bytes | None:
        """What was put under `kind` and `key`, or None."""
        try:
            content = self._path(kind, key).read_bytes()
        except (OSError, ValueError):
            return None
        digest, data = content[:DIGEST], content[DIGEST:]
        return data if hashlib.sha256(data).digest() == digest else None

    def put(self, kind: str, key: str | bytes, data: bytes) -> None:
        """Keep `data`: whoever reads at the same time sees the old file or the new one, never a part."""
        path = self._path(kind, key)
        part = path.with_name(f"{path.name}.{os.getpid()}.part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(hashlib.sha256(data).digest() + data)
            part.replace(path)
        except (OSError, ValueError):
            with suppress(OSError, ValueError):
                part.unlink(missing_ok=True)

    def _path(self, kind: str, key: str | bytes) -> Path:
        whole = key.encode("utf-8", "surrogatepass") if isinstance(key, str) else key
        return self.folder / kind / hashlib.sha256(__version__.encode() + b"\0" + whole).hexdigest()[:40]


def _default_folder() -> Path:
    """Where the user wants caches to be: $SPPREPORT_CACHE, else $XDG_CACHE_HOME/sppreport, else ~/.cache/sppreport."""
    if own := os.environ.get("SPPREPORT_CACHE"):
        return Path(own)
    if base := os.environ.get("XDG_CACHE_HOME"):
        return Path(base, "sppreport")
    with suppress(RuntimeError):  # of a user without a home
        return Path.home() / ".cache" / "sppreport"
    return Path(".cache", "sppreport")
