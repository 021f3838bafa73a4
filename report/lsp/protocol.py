"""Protocol: what an editor sends, within bounds, and the answers to what is no message."""

from __future__ import annotations

import logging
from typing import Any, Final, Protocol

from pygls.exceptions import JsonRpcException, JsonRpcInvalidRequest, JsonRpcParseError
from pygls.protocol import LanguageServerProtocol

LARGEST: Final = 32_000_000  # bytes of one message: a text of a report has two million at most
_LINE: Final = 256  # bytes of a header
_PIECE: Final = 1_000_000  # bytes
_LOG = logging.getLogger(__name__)


class Input(Protocol):
    """What bytes are read from."""

    def readline(self, size: int, /) -> bytes:
        """A line, or as much of it as is wanted."""

    def read(self, size: int, /) -> bytes:
        """So many bytes, fewer at the end."""


class EditorInput:
    """The input of a server, of which no more is kept than a message may have."""

    def __init__(self, source: Input) -> None:
        self._source = source
        self._passed_over = 0  # bytes still to come, of a message that is too long

    def readline(self) -> bytes:
        """A header; one that is too long comes in pieces, which are none."""
        while self._passed_over:
            piece = self._source.read(min(_PIECE, self._passed_over))
            self._passed_over -= len(piece) or self._passed_over
        return self._source.readline(_LINE)

    def read(self, size: int) -> bytes:
        """A message of so many bytes; one that is too long is blank, so that it is answered before it has come."""
        if size <= LARGEST:
            return self._source.read(size)
        _LOG.error("a message of %d bytes is passed over: the longest may have %d", size, LARGEST)
        self._passed_over = size
        return b" "


class AnsweringProtocol(LanguageServerProtocol):
    """Answers what cannot be read as a message, as JSON-RPC 2.0 has it."""

    def structure_message(self, data: dict[str, Any]) -> Any:
        """The message that an object is, or the object itself. Raises JsonRpcException, once that is answered."""
        try:
            return super().structure_message(data)
        except JsonRpcException as wrong:
            if "method" in data and isinstance(data.get("id"), (str, int)):
                self.refuse(wrong, data["id"])
            raise

    def refuse(self, wrong: JsonRpcException, number: str | int | None = None) -> None:
        """Answer a request with what is wrong; None for one of which nobody knows the number."""
        error = {"code": wrong.code, "message": wrong.message}
        self._send_data({"jsonrpc": self.VERSION, "id": number, "error": error})  # the library leaves out an id of null

    def misread(self, wrong: Exception) -> None:
        """Answer, and tell on one line, that something was no message."""
        _LOG.error("what the editor sent is no message: %s", " ".join(f"{type(wrong).__name__} {wrong}".split())[:200])
        if isinstance(wrong, JsonRpcException):  # answered where its number is known
            return
        is_json = not isinstance(wrong, (ValueError, RecursionError))
        self.refuse(JsonRpcInvalidRequest() if is_json else JsonRpcParseError())


def is_ours(record: logging.LogRecord) -> bool:
    """Whether a line of the log is no traceback of the library for what `misread` tells."""
    return record.name != "pygls.server" and not str(record.msg).startswith("Unable to deserialize message")
