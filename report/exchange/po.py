"""PO: the parcel as gettext's tools, Poedit and Weblate read it, through Babel."""

from __future__ import annotations

import io
import re
import textwrap
from collections.abc import Iterator
from itertools import islice

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, PoFileParser, escape, write_po

from report.acceptance import PATTERN, State, fingerprint
from report.diagnostics.errors import Diagnostic, Mark
from report.exchange.parcel import (
    INSTRUCTIONS,
    MOST_TEXTS,
    Delivery,
    ExchangeError,
    Parcel,
    Reply,
    ReturnedText,
    TranslationUnit,
    many_texts,
)
from report.exchange.tagging import tagged

_WIDTH = 100
_TOLD = 100  # faults of a file, from which on they are not all told
_WAS = "fingerprint: "
_SOURCE, _REPORT = "X-Source-Language", "X-Report"
_QUOTED = r'"(?:[^"\\]|\\[\\"nrt])*"'
_LINE = re.compile(rf"(?P<keyword>msg[a-z_]+(?:\[\d+\])?)\s+{_QUOTED}|(?P<more>{_QUOTED})|(?P<comment>#.*)|")
#: The keywords that may follow each one; "" is where a message may begin.
_AFTER = {"": ("msgctxt", "msgid"), "msgctxt": ("msgid",), "msgid": ("msgstr",), "msgstr": ("msgctxt", "msgid")}
_HEADER = re.compile(r"^([\w-]+):[ \t]*(.*?)[ \t]*$", re.MULTILINE)


def write(parcel: Parcel) -> bytes:
    """The parcel as a file."""
    catalog = Catalog(charset="utf-8")
    for group in parcel.groups:
        for entry in group.entries:
            message = catalog.add(
                entry.source,
                entry.target,
                locations=[(entry.mark.file, entry.mark.line)],
                auto_comments=list(_comments(entry, group.title)),
                context=entry.id,
            )
            # Babel takes "66 % des" and {date:...} for formats of Python, and tools would then check them as such.
            message.flags = {"fuzzy"} if entry.state is State.STALE else set()
    stream = io.BytesIO()
    stream.write(_header(parcel).encode())
    write_po(stream, catalog, width=_WIDTH, omit_header=True)
    return stream.getvalue().rstrip(b"\n") + b"\n"


def _header(parcel: Parcel) -> str:
    """A header that says where the texts belong; Babel's would tell the clock and Babel's version."""
    comments = [f"{parcel.title} {parcel.year}", "", *textwrap.wrap(INSTRUCTIONS, _WIDTH - 2)]
    fields = {
        "Project-Id-Version": f"{parcel.title} {parcel.year}",
        "PO-Revision-Date": f"{parcel.year}-12-31 00:00+0000",
        "Last-Translator": "sppreport",
        "Language-Team": parcel.target_language,
        "Language": parcel.target_language.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        _SOURCE: parcel.source_language.replace("-", "_"),
        _REPORT: parcel.name,
    }
    lines = [f"# {line}".rstrip() for line in comments]
    lines += ['msgid ""', 'msgstr ""', *(escape(f"{name}: {value}\n") for name, value in fields.items())]
    return "\n".join(lines) + "\n\n"


def _comments(entry: TranslationUnit, title: str) -> Iterator[str]:
    yield f"section: {title}"
    yield from map(str, entry.notes)
    for tag in tagged(entry).source_tags:
        if tag.shown:
            yield f"value: {tag.code.start} = {tag.shown}"
    yield f"{_WAS}{fingerprint(entry.target)}"


def read(data: bytes, file: str) -> Delivery:
    """What came back. Raises ContentError when it is no PO file that can be read."""
    lines = _decoded(data, file).split("\n")
    number = sum([line.lstrip().startswith("msgid") for line in lines])
    if number > MOST_TEXTS:
        raise many_texts(number, file)
    faults = list(islice(_faults(lines, file), _TOLD))
    if faults:
        raise ExchangeError(faults)
    messages = _Messages()
    try:
        PoFileParser(messages, ignore_obsolete=True, abort_invalid=True).parse(
            "" if line.lstrip().startswith("#~") else line for line in lines
        )
    except PoFileError as problem:
        message = f"not readable as PO: {str(problem).rpartition(' on ')[0]}"
        raise ExchangeError.of(message, "save it again as PO", Mark(file, problem.lineno + 1)) from None
    first = next((one for one in messages.found if one.id == "" and one.context is None), None)
    header = dict(_HEADER.findall(str(first.string))) if first else {}
    charset = header.get("Content-Type", "").lower().partition("charset=")[2]
    if charset not in ("", "utf-8", "utf8"):
        message = f"the file says that it is written in {charset}, and not in UTF-8"
        raise ExchangeError.of(message, "let the tool save it as UTF-8", Mark(file))
    return Delivery(
        file,
        header.get(_REPORT, ""),
        header.get(_SOURCE, "").replace("_", "-"),
        header.get("Language", "").replace("_", "-"),
        tuple(_reply(one, file) for one in messages.found if one is not first),
    )


class _Messages(Catalog):
    """Keeps every message as it comes: a catalog would take the first of two and drop the other in silence."""

    def __init__(self) -> None:
        super().__init__(charset="utf-8")
        self.found: list[Message] = []

    def __setitem__(self, id: object, message: Message) -> None:
        self.found.append(message)


def _reply(message: Message, file: str) -> Reply:
    source, target = str(message.id), str(message.string)
    told = [comment.removeprefix(_WAS) for comment in message.auto_comments if comment.startswith(_WAS)]
    was = next((one for one in reversed(told) if PATTERN.fullmatch(one)), None)
    place = Mark(file, message.lineno or 1)
    return Reply(
        str(message.context or ""),
        ReturnedText(source, source),
        ReturnedText(target, target),
        was,
        message.fuzzy,
        place,
    )


def _decoded(data: bytes, file: str) -> str:
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        message, hint = "the file is not written in UTF-8", "let the tool save it as UTF-8"
        raise ExchangeError.of(message, hint, Mark(file, line)) from None


def _faults(lines: list[str], file: str) -> Iterator[Diagnostic]:
    """What a strict reader minds in a PO file; Babel would take the words apart as they come."""
    last = ""
    for number, line in enumerate(lines, 1):
        found = _LINE.fullmatch(line.strip())
        mark = Mark(file, number)
        if found is None:
            hint = 'each line is a comment, or a keyword and words in quotes; a quote in them is \\", a backslash \\\\'
            yield Diagnostic(mark, "a line that is not written as PO", hint)
        elif found["keyword"] and found["keyword"].startswith(("msgid_plural", "msgstr[")):
            yield Diagnostic(
                mark, "a plural form, which no text of a report has", "give the message one msgid and one msgstr"
            )
        elif found["keyword"]:
            if found["keyword"] not in _AFTER[last]:
                expected = " or ".join(_AFTER[last])
                yield Diagnostic(
                    mark, f"'{found['keyword']}' where {expected} should stand", "is a line missing above it?"
                )
            last = found["keyword"] if found["keyword"] in _AFTER else ""
        elif found["more"] and not last:
            yield Diagnostic(mark, "words that belong to no message", "is a line missing above them?")
    if last not in ("", "msgstr"):
        yield Diagnostic(Mark(file, len(lines)), "the file ends in the middle of a message", "was it saved completely?")
