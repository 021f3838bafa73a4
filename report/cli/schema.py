"""`sppreport schema`: tells editors of files what may be typed in those of a report."""

from __future__ import annotations

from pathlib import Path

import click

from report.cli.command import ROOT
from report.cli.ending import no_more_stops
from report.cli.parameters import FolderToBe
from report.cli.printing import tell
from report.cli.spoken import command, option
from report.diagnostics.errors import RequestError, nearest
from report.messages import say, together
from report.messages.interface import Interface, available


@command(
    help=together(
        [
            say("Tell editors such as VS Code what may be typed in the files of a report."),
            say(
                "It writes JSON Schemas into content/.schemas: with them, an editor proposes fields, blocks and kinds "
                "while you type, says what each is, and marks what is none. VS Code is told of them in .vscode, unless "
                "it has settings there; docs/editors.md says how other editors are. Write them again when the program "
                "has been renewed: `sppreport check` says when."
            ),
        ],
        "\n\n",
    )
)
@option(
    "--lang",
    "languages",
    metavar=say("LANGUAGES"),
    help=say("The languages of the descriptions, such as nl,fr. [default: as they are, else that of messages]"),
)
@option("--output", type=FolderToBe(), metavar=say("FOLDER"), help=say("Write the schemas here, and nothing else."))
@option("--modelines", is_flag=True, help=say("Also name its schema at the head of each YAML file that does not."))
@option("--quiet", is_flag=True, help=say("Say nothing, unless something is wrong."))
@ROOT
@click.pass_obj
def schema(
    words: Interface, languages: str | None, output: Path | None, modelines: bool, quiet: bool, root: Path
) -> None:
    """Write the schemas, and print the paths of the files that have changed."""
    from report.pipeline import content_folder, languages_of_all
    from report.schemas.placing import place_schemas, write_modelines, written_schemas
    from report.write import write

    asked = (words.language,) if languages is None else _languages(languages)
    left: tuple[Path, ...] = ()
    if output is not None:
        if modelines:
            hint = say("leave out one of the two")
            raise RequestError.of(say("--modelines goes with the schemas in content/, not with --output"), hint)
        written = write(output, written_schemas(asked, languages_of_all(root)))
    else:
        content_folder(root, None)  # or there is no report
        placed = place_schemas(root, asked, ours=languages is None)
        written, left = [*placed.written, *(write_modelines(root) if modelines else ())], placed.left
    no_more_stops()
    if quiet:
        return
    for path in written:
        tell(str(path))
    for path in left:
        tell(say("{file} is left as it is; docs/editors.md says what may be added", file=str(path)).into(words))
    if not written:
        tell(say("the schemas are as they should be").into(words))


def _languages(typed: str) -> tuple[str, ...]:
    """The languages that were asked for. Raises RequestError for one that the program does not talk."""
    asked, known = tuple(dict.fromkeys([one.strip() for one in typed.split(",")])), available()
    for one in asked:
        if one not in known:
            message = say("descriptions are not there in '{language}'{near}", language=one, near=nearest(one, known))
            raise RequestError.of(message, say("languages: {names}", names=", ".join(known)))
    return asked
