"""Routes: what a browser that was let in may ask for - the page, news, pictures, and to open a place in the editor."""

from __future__ import annotations

import asyncio
import json
import textwrap
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from report.diagnostics.errors import Mark, RequestError
from report.live import view
from report.live.editors import Editor, vscode_link
from report.live.following import Following, ShownEdition
from report.live.placing import WordOnPage, nearest_word, texts_of
from report.messages import say_in
from report.messages.interface import Interface

KINDS = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml"}
#: Seconds after which a line is sent that says nothing, so that a browser that has gone away is noticed.
_PULSE = 15
_MOST = 100  # characters of a text that its button is called by
_WINDOWS = 16  # pages in browsers that are kept up to date at once


@dataclass(slots=True)
class Desk:
    """What the routes stand on: the report that is followed, its user's words and editor, whom to tell of places."""

    following: Following
    root: Path
    year: str
    words: Interface
    chosen: Interface | None
    editor: Editor | None
    said: Callable[[str], None]
    windows: int = 0
    files: Mapping[str, bytes] = field(
        default_factory=lambda: {path.name: path.read_bytes() for path in view.FOLDER.iterdir() if path.suffix in KINDS}
    )

    def words_of(self, request: Request) -> Interface:
        """The words for whoever asks."""
        return view.words_for(request.headers.get("accept-language", ""), self.words, self.chosen)


def application(desk: Desk) -> Starlette:
    """The application; it trusts that it is asked by the user of the program alone."""
    routes = [
        Route("/", _page),
        Route("/browser/{name}", _file),
        Route("/events", _events),
        Route("/picture/{language}/{number:int}/{fingerprint}/{width:int}", _picture),
        Route("/texts/{language}/{number:int}/{fingerprint}", _texts),
        Route("/open", _open, methods=["POST"]),
    ]
    made = Starlette(routes=routes)
    made.state.desk = desk
    return made


def _desk(request: Request) -> Desk:
    desk: Desk = request.app.state.desk
    return desk


async def _page(request: Request) -> Response:
    desk = _desk(request)
    return HTMLResponse(view.page(desk.year, desk.words_of(request), request.scope["nonce"]))


async def _file(request: Request) -> Response:
    name = request.path_params["name"]
    data = _desk(request).files.get(name)
    if data is None:
        return _nothing()
    return Response(data, media_type=KINDS[Path(name).suffix])


async def _events(request: Request) -> Response:
    desk = _desk(request)
    if desk.windows >= _WINDOWS:
        return Response(status_code=503)
    return StreamingResponse(_news(desk, desk.words_of(request)), media_type="text/event-stream")


async def _news(desk: Desk, words: Interface) -> AsyncIterator[str]:
    """What there is to see, whenever that changes: always the newest, however slow the browser is."""
    loop, news = asyncio.get_running_loop(), asyncio.Event()
    version = made = -1
    desk.windows += 1
    try:
        with desk.following.listening(partial(_wake, loop, news)):
            while not desk.following.is_over:
                news.clear()
                showing = desk.following.newest
                if showing.version != version:
                    yield f"data: {json.dumps(view.seen(showing, words, made))}\n\n"
                    version, made = showing.version, showing.made
                    continue
                try:
                    await asyncio.wait_for(news.wait(), _PULSE)
                except TimeoutError:
                    yield ":\n\n"
        yield "event: over\ndata: {}\n\n"
    finally:
        desk.windows -= 1


def _wake(loop: asyncio.AbstractEventLoop, news: asyncio.Event) -> None:
    """Tell of news in the loop, from another thread; it may have ended meanwhile."""
    with suppress(RuntimeError):
        loop.call_soon_threadsafe(news.set)


async def _picture(request: Request) -> Response:
    values = request.path_params
    edition = _shown(_desk(request), values["language"], values["number"], values["fingerprint"])
    if edition is None:
        return _nothing()
    try:
        data = await run_in_threadpool(edition.pictures.jpeg, values["number"], values["width"])
    except (ValueError, LookupError):
        return _nothing()
    return Response(data, media_type="image/jpeg")


def _shown(desk: Desk, language: str, number: int, fingerprint: str) -> ShownEdition | None:
    """The edition that has such a page now, counted from 0."""
    edition = desk.following.newest.editions.get(language)
    if edition is None or not 0 <= number < len(edition.edition.pages):
        return None
    return edition if view.short(edition.edition.pages[number]) == fingerprint else None


async def _texts(request: Request) -> Response:
    """The texts of a page: the box of each in per cent of the page, its id, and the first of its words."""
    values = request.path_params
    shown = _shown(_desk(request), values["language"], values["number"], values["fingerprint"])
    if shown is None:
        return _nothing()
    try:
        texts = await run_in_threadpool(_texts_of, shown, values["number"])
    except IndexError:
        return _nothing()
    return JSONResponse(texts)


def _texts_of(shown: ShownEdition, number: int) -> list[dict[str, object]]:
    texts = texts_of(shown.words(number))
    width, height = shown.pictures.sizes[number]
    words = shown.pictures.words_in(number, [one.box for one in texts])
    return [
        {
            "id": one.first.id,
            "words": textwrap.shorten(said, _MOST, placeholder="…") or one.first.id,
            "box": [round(100 * edge / side, 3) for edge, side in zip(one.box, (width, height) * 2, strict=True)],
        }
        for one, said in zip(texts, words, strict=True)
    ]


async def _open(request: Request) -> Response:
    """Open in the editor the place of a finding, or that of a text on a page."""
    desk = _desk(request)
    try:
        asked = json.loads(await request.body())
    except (ValueError, RecursionError):
        asked = None
    if not isinstance(asked, dict):
        return JSONResponse({}, 400)
    try:
        found = await run_in_threadpool(_wanted, desk, asked)
    except (KeyError, IndexError, TypeError, ValueError):
        return JSONResponse({}, 400)
    if found is None:
        return _nothing()
    id, mark = found
    told = await run_in_threadpool(_opened, desk, mark, desk.words_of(request)) if mark.file else {}
    return JSONResponse({**told, "id": id})


def _wanted(desk: Desk, asked: Mapping[str, Any]) -> tuple[str, Mark] | None:
    """The id of the text that is asked for, and its place, which is nowhere where nothing was typed; None: gone.

    Raises KeyError, IndexError, TypeError or ValueError for what the page would not ask.
    """
    if finding := asked.get("finding"):
        marks = (one.mark for one in desk.following.newest.findings if view.finding_id(one) == finding)
        mark = next(marks, None)
        return mark and ("", mark)
    language, number = str(asked["language"]), int(asked["number"])
    shown = _shown(desk, language, number, str(asked["page"]))
    if shown is None:
        return None
    words = shown.words(number)
    word: WordOnPage | None
    if "text" in asked:
        word = texts_of(words)[int(asked["text"])].first
    else:
        width, height = shown.pictures.sizes[number]
        word = nearest_word(words, float(asked["x"]) * width, float(asked["y"]) * height)
    return (word.id, word.mark) if word else ("", Mark(""))


def _opened(desk: Desk, mark: Mark, words: Interface) -> dict[str, object]:
    """Tell a place, and open it where there is an editor."""
    desk.said(str(mark))
    file = (desk.root / mark.file).absolute()
    told: dict[str, object] = {"place": str(mark), "link": vscode_link(file, mark.line, mark.column), "opened": False}
    if desk.editor:
        try:
            desk.editor.open(file, mark.line, mark.column)
            told["opened"] = True
        except RequestError as problem:
            (found,) = problem.diagnostics
            told |= {"problem": say_in(found.message, words), "hint": say_in(found.hint, words)}
    return told


def _nothing() -> Response:
    return JSONResponse({}, 404)
