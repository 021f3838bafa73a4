"""`sppreport language`: the languages that a report has."""

from __future__ import annotations

from pathlib import Path

import click

from report.cli.command import COLOUR, ROOT, YEAR
from report.cli.ending import no_more_stops
from report.cli.printing import tell
from report.cli.spoken import SpokenGroup, argument, command
from report.messages import say, say_number, together
from report.messages.interface import Interface


@command(
    help=together(
        [
            say("Add a language to the report."),
            say(
                "LANGUAGE is its code, such as de. It is listed in report.yaml, and nothing else changes: from then "
                "on `check` tells each text that has no words in it, and a draft shows where they shall stand."
            ),
        ],
        "\n\n",
    )
)
@argument("code", metavar=say("LANGUAGE"))
@YEAR
@ROOT
@COLOUR
@click.pass_obj
def add(words: Interface, code: str, year: int | None, root: Path) -> None:
    """Add the language, and say what comes next."""
    from report.languages import LANGUAGES
    from report.translation.adding import add_language

    added = add_language(root, year, code)
    fields = ["gender", "forbidden"] if LANGUAGES[code].grammar.genders else ["forbidden"]
    no_more_stops()
    lines = [
        say("changed: {file}", file=str(added.path)),
        say_number(
            "{number} text has no words in '{language}' yet",
            "{number} texts have no words in '{language}' yet",
            added.missing,
            language=code,
        ),
        say("next: sppreport translation export --to {language}, for the translators", language=code),
        say("then: sppreport translation import FILE, for what comes back"),
        say("meanwhile: sppreport build --draft --lang {language}, which shows the gaps", language=code),
        say("names in terms.yaml may want {fields} in '{language}' too", fields=", ".join(fields), language=code),
    ]
    for line in lines:
        tell(line.into(words))


language = SpokenGroup("language", help=say("Give the report another language."), commands=(add,))
