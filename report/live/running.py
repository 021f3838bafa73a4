"""Running: a small file that says where a report is being watched, so that a second start finds the first."""

from __future__ import annotations

import hashlib
import http.client
import json
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from report.files import UnreadableError, read_file
from report.live.guard import Keys

_LARGEST = 4096  # bytes
_PATIENCE = 2  # seconds that a server has to prove that it is the one


class RunningServer:
    """Where the server of a folder says that it runs: in a file that its user alone can read, in a folder likewise.

    `home` is the folder; without one, that of the system for what lasts as long as a user is logged in, or else that
    of the caches.
    """

    def __init__(self, folder: Path, home: Path | None = None) -> None:
        real = os.path.realpath(folder)
        self._home = home or _home()
        self.path = self._home / f"{hashlib.sha256(os.fsencode(real)).hexdigest()[:24]}.json"

    def address(self) -> str | None:
        """The address that opens the server, if there is one that proves to have the keys."""
        try:
            known = json.loads(read_file(self.path, _LARGEST, own=True))
            port, keys = int(known["port"]), Keys(str(known["path"]), str(known["token"]))
        except (UnreadableError, ValueError, TypeError, KeyError, RecursionError):
            return None
        return keys.address(port) if _answers(port, keys) else None

    @contextmanager
    def kept(self, port: int, keys: Keys) -> Iterator[None]:
        """Say that it runs, for as long as it does. Where that cannot be kept safe it is not said."""
        text = json.dumps({"port": port, "path": keys.path, "token": keys.token})
        written = private_file(self.path, text)
        try:
            yield
        finally:
            with suppress(OSError):
                _door(keys.address(port), self._home).unlink()
            if written:
                with suppress(OSError, UnreadableError):
                    if read_file(self.path, _LARGEST, own=True) == text.encode():  # and not of a later start
                        self.path.unlink()


def private_file(path: Path, text: str) -> bool:
    """Write a new file that its user alone can read, in a folder that is theirs alone; whether that is so."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if hasattr(os, "geteuid"):
            path.parent.chmod(0o700)
            status = path.parent.lstat()
            if status.st_uid != os.geteuid() or not stat.S_ISDIR(status.st_mode) or status.st_mode & 0o077:
                return False
        path.unlink(missing_ok=True)
        with open(path, "x", encoding="utf-8", opener=lambda name, flags: os.open(name, flags, 0o600)) as stream:
            stream.write(text)
            private = not hasattr(os, "geteuid") or not os.fstat(stream.fileno()).st_mode & 0o077
        if not private:  # a drive that keeps no permissions
            path.unlink()
        return private
    except OSError:
        return False


def _answers(port: int, keys: Keys) -> bool:
    """Whether a server with these keys listens at a port; another one that has come there learns nothing of them."""
    challenge = secrets.token_hex(16)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_PATIENCE)
    try:
        connection.request("GET", f"{keys.path}/alive?challenge={challenge}")
        return connection.getresponse().read(_LARGEST).decode("ascii", "replace") == keys.proof(challenge)
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _home() -> Path:
    if base := os.environ.get("XDG_RUNTIME_DIR"):
        return Path(base, "sppreport")
    from report.cache import Cache

    return Cache().folder / "running"


def way_in(address: str, home: Path | None = None) -> str:
    """What to give a browser to open an address, without its token in what all users can read of a running command.

    It is a file that leads there, which only its user can read; where there can be none, the address itself.
    """
    path = _door(address, home or _home())
    moving = f'<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url={address}">'
    return path.resolve().as_uri() if private_file(path, moving) else address


def _door(address: str, home: Path) -> Path:
    """The file that leads to an address."""
    return home / f"{hashlib.sha256(address.encode()).hexdigest()[:24]}.html"
