"""Commands, options and arguments whose help is in the user's language."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

import click
from click.formatting import HelpFormatter

from report.cli.language import OPTION
from report.cli.parameters import OneOf
from report.diagnostics.errors import nearest
from report.messages import Message, say, say_in
from report.messages.interface import Interface, available, interface

Wrapped = TypeVar("Wrapped", bound="Callable[..., Any] | click.Command")


def words_of(context: click.Context | None) -> Interface:
    """The words that the command found at its start; without a command, those of English."""
    return (context.find_object(Interface) if context else None) or interface()


class SpokenOption(click.Option):
    """An option whose help and metavar are messages."""

    def __init__(self, *declarations: Any, **settings: Any) -> None:
        super().__init__(*declarations, **settings)
        self.said: Message = settings["help"]  # click keeps a text of its own

    def make_metavar(self, ctx: click.Context) -> str:
        """What stands for the value."""
        return say_in(self.metavar, words_of(ctx)) if self.metavar else super().make_metavar(ctx)

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """How the option is typed, and what it does."""
        record = super().get_help_record(ctx)
        return (record[0], self.said.into(words_of(ctx))) if record else None


class SpokenArgument(click.Argument):
    """An argument whose metavar is a message."""

    def make_metavar(self, ctx: click.Context) -> str:
        """What stands for the value."""
        return say_in(self.metavar, words_of(ctx)) if self.metavar else super().make_metavar(ctx)


INTERFACE = SpokenOption(
    [OPTION],
    type=OneOf(available()),
    expose_value=False,  # `language.spoken` has looked at it already
    help=say(
        "The language of messages and of this help. [default: that of the environment, or of a report in one language]"
    ),
)


class SpokenCommand(click.Command):
    """A command whose help is a message, and which knows `--interface`."""

    allow_extra_args = True  # so that we, and not click, say that there are too many

    def __init__(self, name: str | None, **settings: Any) -> None:
        super().__init__(name, **settings)
        self.said: Message = settings["help"]
        self.params.append(INTERFACE)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse what was typed. Raises UsageError for arguments that nothing takes."""
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as problem:
            problem.ctx = problem.ctx or ctx
            raise
        if rest and not isinstance(self, click.Group):
            raise click.UsageError(say("nothing takes '{argument}' here", argument=" ".join(rest)), ctx)
        return rest

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What may stand behind the command."""
        said = {"[OPTIONS]": say("[OPTIONS]"), "COMMAND [ARGS]...": say("COMMAND [ARGS]...")}
        return [say_in(said.get(piece, piece), words_of(ctx)) for piece in super().collect_usage_pieces(ctx)]

    def format_usage(self, ctx: click.Context, formatter: HelpFormatter) -> None:
        """Write how the command is typed."""
        usage = say("Usage:").into(words_of(ctx))
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), f"{usage} ")

    def format_help_text(self, ctx: click.Context, formatter: HelpFormatter) -> None:
        """Write what the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(self.said.into(words_of(ctx)))

    def format_options(self, ctx: click.Context, formatter: HelpFormatter) -> None:
        """Write what each option does, and each command of a group."""
        words = words_of(ctx)
        records = [one.get_help_record(ctx) for one in self.params if isinstance(one, SpokenOption)]
        names = ", ".join(sorted(self.get_help_option_names(ctx), key=len))
        shown = (names, say("Show this help and end.").into(words))
        with formatter.section(say("Options").into(words)):
            formatter.write_dl([*filter(None, records), shown])
        if isinstance(self, SpokenGroup):
            commands = sorted(self.commands.items())
            with formatter.section(say("Commands").into(words)):
                formatter.write_dl(
                    [(name, one.summary(words)) for name, one in commands if isinstance(one, SpokenCommand)]
                )

    def summary(self, words: Interface) -> str:
        """The first sentence of the help."""
        return self.said.into(words).partition("\n\n")[0].removesuffix(".")


class SpokenGroup(SpokenCommand, click.Group):
    """A group of such commands."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant. Raises UsageError with the nearest."""
        if args and args[0] not in self.commands and not ctx.resilient_parsing:
            near = nearest(args[0], self.commands)
            raise click.UsageError(say("there is no command '{name}'{near}", name=args[0], near=near), ctx)
        return super().resolve_command(ctx, args)


command = partial(click.command, cls=SpokenCommand)
option = partial(click.option, cls=SpokenOption)
argument = partial(click.argument, cls=SpokenArgument)
