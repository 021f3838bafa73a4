"""The server: what an editor tells and asks by the Language Server Protocol, on standard input and output."""

from __future__ import annotations

import gc
import logging
import os
import signal
import sys
from pathlib import Path
from typing import Any, BinaryIO, Final, NamedTuple, TypeAlias, cast

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.server import LanguageServer

from report import __version__
from report.diagnostics.errors import Diagnostic
from report.lsp.checking import Checking, in_a_thread
from report.lsp.completion import TRIGGERS, completions
from report.lsp.findings import Findings, FoundThere
from report.lsp.fixes import fixes
from report.lsp.hover import hover, meanings
from report.lsp.jumping import definition, references
from report.lsp.places import OpenPlace, OpenText
from report.lsp.positions import path_of, uri_of
from report.lsp.protocol import AnsweringProtocol, EditorInput, is_ours
from report.lsp.years import OpenYear, Snapshot, folder_of
from report.messages.interface import Interface, available, interface

#: What asks about a position.
AskedAt: TypeAlias = types.CompletionParams | types.DefinitionParams | types.HoverParams | types.ReferenceParams
SOON: Final = 2.0  # seconds that an answer may wait for what was typed last to be read


class Fixed(NamedTuple):
    """The fixes that were tried out on a snapshot: editors ask whenever the cursor moves."""

    snapshot: Snapshot | None
    known: dict[tuple[Path, tuple[Diagnostic, ...]], list[types.CodeAction]]


class ReportServer(LanguageServer):
    """Serves one editor. `words` are in the language that its user asked for, or in that of the editor."""

    protocol: AnsweringProtocol

    def __init__(self, words: Interface | None) -> None:
        # whole texts, as incremental ones would have to agree with the editor about what ends a line
        super().__init__("sppreport", __version__, types.TextDocumentSyncKind.Full, protocol_cls=AnsweringProtocol)
        self.asked_for = words
        self.words = words or interface()
        self.checks: dict[Path, Checking] = {}
        self.published: dict[Path, dict[Path, list[FoundThere]]] = {}
        self.fixed = Fixed(None, {})
        self.uris: dict[Path, str] = {}  # of what is open, as the editor writes them
        listen(self)
        answer(self)

    def speak(self, locale: str | None, otherwise: Interface) -> None:
        """Choose the language: the one asked for, that of the editor, or else another."""
        language = (locale or "").partition("-")[0].partition("_")[0].lower()
        self.words = self.asked_for or (interface(language) if language in available() else otherwise)

    def report_server_error(self, error: Exception, source: Any) -> None:
        """What the library does when something is wrong: who sent no message is answered, no window is opened."""
        if source is JsonRpcException:
            self.protocol.misread(error)
        else:
            super().report_server_error(error, source)

    def put(self, uri: str, text: str | None) -> None:
        """An editor's text is another one; None when it has none any more."""
        path = path_of(uri)
        folder = folder_of(path) if path else None
        if path is None or folder is None:
            return
        check = self.checks.get(folder)
        if check is None:
            year = OpenYear(folder, str(self.workspace.position_encoding or types.PositionEncodingKind.Utf16))
            check = self.checks[folder] = Checking(year, self.publish)
        texts = {other: typed for other, typed in check.year.texts.items() if other != path}
        if text is None:
            self.uris.pop(path, None)
        else:
            texts[path], self.uris[path] = text, uri
        check.year.texts = texts
        if texts:
            check.changed()
        else:
            self.forget(check)

    async def asked(self, params: AskedAt, seconds: float = SOON) -> OpenPlace | None:
        """What an editor asks about, once it has been read; None for a file that is not open, or of no report."""
        path = path_of(params.text_document.uri)
        check = self.checks.get(folder_of(path) or Path()) if path else None
        if path is None or check is None or path not in check.year.texts:
            return None
        snapshot = await check.fresh(seconds if check.snapshot else SOON)
        if snapshot is None or snapshot.content is None or snapshot.table is None:
            return None
        return OpenPlace(check.year, path, params.text_document.uri, params.position, snapshot.content, snapshot.table)

    def forget(self, check: Checking) -> None:
        """Nothing of a year is open any more."""
        check.stop()
        self.checks.pop(check.year.folder, None)
        for path in self.published.pop(check.year.folder, {}):
            self.show(path, [])

    def publish(self, year: OpenYear, snapshot: Snapshot) -> None:
        """Tell the findings of a year, file by file."""
        new = Findings(year, snapshot, self.words).by_file()
        old = self.published.get(year.folder, {})
        for path in {**old, **new, **dict.fromkeys(year.texts)}:
            if path in year.texts or old.get(path) != new.get(path):
                self.show(path, new.get(path, []))
        self.published[year.folder] = new

    def show(self, path: Path, found: list[FoundThere]) -> None:
        """Tell the findings of one file."""
        uri = self.uris.get(path)
        version = self.workspace.get_text_document(uri).version if uri else None
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(uri or uri_of(path), [one.shown for one in found], version=version)
        )


def listen(server: ReportServer) -> None:
    """Say what the server is told: the language of the editor, and its texts."""

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        server.speak(params.locale, server.words)

    @server.feature(types.INITIALIZED)
    def ready(_params: types.InitializedParams) -> None:
        watch(server)

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def opened(params: types.DidOpenTextDocumentParams) -> None:
        server.put(params.text_document.uri, params.text_document.text)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def changed(params: types.DidChangeTextDocumentParams) -> None:
        uri = params.text_document.uri
        server.put(uri, server.workspace.get_text_document(uri).source)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.put(params.text_document.uri, None)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def saved(_params: types.DidSaveTextDocumentParams) -> None:
        files_changed(server)

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def watched(_params: types.DidChangeWatchedFilesParams) -> None:
        files_changed(server)


def answer(server: ReportServer) -> None:
    """Say what the server is asked."""

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hovered(params: types.HoverParams) -> types.Hover | None:
        return await _hover(server, params)

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=TRIGGERS))
    async def completed(params: types.CompletionParams) -> types.CompletionList | None:
        asked = await server.asked(params, 0)
        return completions(asked, server.words) if asked else None

    @server.feature(types.TEXT_DOCUMENT_DEFINITION)
    async def defined(params: types.DefinitionParams) -> list[types.Location] | None:
        asked = await server.asked(params)
        return definition(asked) if asked else None

    @server.feature(types.TEXT_DOCUMENT_REFERENCES)
    async def referred(params: types.ReferenceParams) -> list[types.Location] | None:
        asked = await server.asked(params)
        return references(asked, with_definition=params.context.include_declaration) if asked else None

    options = types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix])

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, options)
    async def fixed(params: types.CodeActionParams) -> list[types.CodeAction] | None:
        return await _fixes(server, params)


def watch(server: ReportServer) -> None:
    """Ask the editor to tell of files that others change, if it can: data, pictures, spreadsheets, themes."""
    workspace = server.client_capabilities.workspace
    can = workspace.did_change_watched_files if workspace else None
    if can and can.dynamic_registration:
        watchers = [types.FileSystemWatcher(glob_pattern) for glob_pattern in ("**/content/**", "**/assets/**")]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        one = types.Registration("files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        server.client_register_capability(types.RegistrationParams([one]))


def files_changed(server: ReportServer) -> None:
    """A file on the disk may be another one: every year that is open is read again."""
    for check in server.checks.values():
        check.changed()


async def _hover(server: ReportServer, params: types.HoverParams) -> types.Hover | None:
    asked = await server.asked(params)
    if asked is None:
        return None
    found = hover(asked, server.words)
    known = server.published.get(asked.year.folder, {}).get(asked.path, [])
    if told := meanings(known, params.position, server.words):
        said = found.contents.value if found and isinstance(found.contents, types.MarkupContent) else ""
        value = "\n\n".join(filter(None, [said, *told]))
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, value), found.range if found else None)
    return found


async def _fixes(server: ReportServer, params: types.CodeActionParams) -> list[types.CodeAction] | None:
    path = path_of(params.text_document.uri)
    check = server.checks.get(folder_of(path) or Path()) if path else None
    if path is None or check is None or path not in check.year.texts:
        return None
    snapshot = await check.fresh(SOON)
    found = server.published.get(check.year.folder, {}).get(path, [])
    here = [one for one in found if one.touches(params.range) and not one.found.mark.sheet]
    only = params.context.only
    is_wanted = only is None or any(types.CodeActionKind.QuickFix.startswith(kind) for kind in only)
    if snapshot is None or not here or not check.is_fresh or not is_wanted:
        return None
    if snapshot is not server.fixed.snapshot:
        server.fixed = Fixed(snapshot, {})
    key = path, tuple(one.found for one in here)
    if key not in server.fixed.known:
        text = OpenText(check.year, path, params.text_document.uri)
        server.fixed.known[key] = await in_a_thread(lambda: fixes(text, snapshot, here, server.words))
    return server.fixed.known.get(key)


def serve(words: Interface | None, otherwise: Interface) -> int:
    """Talk to an editor until it says goodbye, or is gone; the exit code of the program."""
    gc.enable()  # a server lives long, and what it keeps of a report is no rubbish
    gc.set_threshold(50_000, 20, 50)
    log = logging.StreamHandler(sys.stderr)
    log.addFilter(is_ours)
    logging.basicConfig(handlers=[log], level=logging.ERROR)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda signum, _frame: os._exit(128 + signum))  # a thread may wait for the editor
    server = ReportServer(words)
    server.words = words or otherwise
    server.start_io(cast(BinaryIO, EditorInput(sys.stdin.buffer)), _protocol())
    return 0


def _protocol() -> BinaryIO:
    """Standard output, for the protocol alone: whatever else is printed goes to standard error."""
    output = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return output
