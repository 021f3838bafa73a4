"""`sppreport watch`: the pages in the browser, made anew whenever a file of the report is saved."""

from __future__ import annotations

import gc
import os
import sys
import time
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from report.cli.as_text import show
from report.cli.command import COLOUR, LANGUAGES, ROOT, SECTIONS, TARGET, YEAR
from report.cli.ending import STOPS, no_more_stops, outlive_pipes
from report.cli.printing import tell
from report.cli.spoken import command, option, words_of
from report.diagnostics.counting import summary
from report.diagnostics.errors import Severity
from report.messages import Message, say, say_number, together
from report.messages.interface import Interface
from report.selection import WHOLE, Selection, Target

if TYPE_CHECKING:
    from report.live.following import Showing


@command(
    help=together(
        [
            say("Show the pages in the browser, and make them anew whenever a file is saved."),
            say(
                "Only what has changed is shown anew, and what one looks at stays where it is. While there is a "
                "mistake, the last good pages stay, greyed, beside what was found. A click on a word opens its text in "
                "the editor. Nobody else can see the pages; Ctrl+C ends it."
            ),
        ],
        "\n\n",
    )
)
@LANGUAGES
@option(
    "--editor",
    "typed",
    metavar=say("COMMAND"),
    help=say(
        "What opens a file: 'code -g {{file}}:{{line}}:{{column}}', or the name of an editor. [default: $VISUAL or "
        "$EDITOR, if it has a window of its own]"
    ),
)
@option("--no-open", is_flag=True, help=say("Do not open the browser: only say the address."))
@option("--poll", is_flag=True, help=say("Look for changes again and again, on drives that do not tell of them."))
@option("--draft", is_flag=True, help=say("Show gaps in the translation, too, instead of refusing them."))
@SECTIONS
@TARGET
@YEAR
@ROOT
@COLOUR
@click.pass_context
def watch(
    context: click.Context,
    languages: tuple[str, ...],
    typed: str | None,
    no_open: bool,
    poll: bool,
    draft: bool,
    sections: tuple[str, ...],
    target: Target | None,
    year: int | None,
    root: Path,
) -> None:
    """Serve the page until somebody stops it."""
    words = words_of(context)
    from report.live.editors import editor_in, editor_of
    from report.live.running import RunningServer
    from report.pipeline import content_folder

    folder = content_folder(root, year)
    editor = editor_in(os.environ) if typed is None else editor_of(typed)
    if editor and typed:
        editor.program()  # raises where there is none, before anything starts
    if address := RunningServer(folder).address():
        tell(say("this report is being watched already: {address}", address=address).into(words))
        _browse(address, no_open)
        return
    from report.live.engine import Engine
    from report.live.serving import Announcer, LiveServer, Wishes

    chosen = words if context.get_parameter_source("interface") is ParameterSource.COMMANDLINE else None
    selection = Selection(target or WHOLE.target, sections)
    engine = Engine(root, int(folder.name), selection=selection, draft=draft, owns_process=True)
    outlive_pipes()
    gc.enable()  # which commands that end soon do without

    def serves(address: str, polls: bool) -> None:
        tell(say("the pages are at {address}", address=address).into(words))
        if poll:
            tell(say("changes are looked for every half second").into(words))
        elif polls:
            tell(say("changes are looked for every half second, because the drive does not tell of them").into(words))
        tell(say("Ctrl+C ends it").into(words))
        _browse(address, no_open)

    told = Announcer(serves, lambda before, after: _made(before, after, words), tell)
    LiveServer(engine, folder, languages, Wishes(words, chosen, editor, poll, STOPS), told).run()
    no_more_stops()
    tell(say("ended").into(words))


def _made(before: Showing, after: Showing, words: Interface) -> None:
    """Say what came of a change: the errors, or how many pages are new."""
    if after.fault:
        tell(after.fault.into(words), err=True)
    elif not after.is_current:
        show([one for one in after.findings if one.severity is Severity.ERROR], words, err=True)
        tell(summary(after.findings, words), err=True)
    else:
        told = [_new_pages(language, before, after) for language in after.editions]
        clock = time.strftime("%H:%M:%S")
        tell(f"{clock}  {together(told).into(words)}  ({words.number(round(after.seconds * 1000))} ms)")
    gc.collect()


def _new_pages(language: str, before: Showing, after: Showing) -> Message:
    earlier = before.editions.get(language)
    known = set(earlier.edition.pages) if earlier else set()
    number = len([one for one in after.editions[language].edition.pages if one not in known])
    return say_number("{language}: {number} new page", "{language}: {number} new pages", number, language=language)


def _browse(address: str, no_open: bool) -> None:
    """Open the user's browser, where there is a screen for one."""
    has_screen = sys.platform in ("win32", "darwin") or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
    if no_open or not has_screen:
        return
    from report.live.running import way_in

    webbrowser.open(way_in(address))
