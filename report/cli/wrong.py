"""Wrong commands: what click finds wrong with what was typed, said in the user's language."""

from __future__ import annotations

import click

from report.cli.printing import emit, refuse
from report.diagnostics.errors import nearest
from report.messages import Message, say, verbatim
from report.messages.interface import Interface


def tell_wrong(problem: click.UsageError, words: Interface) -> None:
    """Say what is wrong with a command, how it is typed, and where its help is."""
    context = problem.ctx
    if context:
        emit(context.get_usage(), err=True)
    more = say("{command} --help says more", command=context.command_path) if context else verbatim("")
    refuse(said(problem), more, words)


def said(problem: click.UsageError) -> Message:
    """What is wrong, in a sentence of ours."""
    if isinstance(problem, click.NoSuchOption):
        return _unknown(problem)
    if isinstance(problem, click.MissingParameter):
        return _missing(problem)
    if isinstance(problem, click.BadParameter) and problem.param:
        names = "/".join(problem.param.opts)
        return say("{option}: {message}", option=names, message=problem.message) if names[:1] == "-" else _own(problem)
    if isinstance(problem, click.BadOptionUsage):
        option = next((one for one in _options(problem.ctx) if problem.option_name in one.opts), None)
        if option and option.is_flag:
            return say("{option} takes no value", option=problem.option_name)
        return say("{option} needs a value behind it", option=problem.option_name)
    return _own(problem)


def _own(problem: click.UsageError) -> Message:
    return problem.message if isinstance(problem.message, Message) else verbatim(problem.message)


def _unknown(problem: click.NoSuchOption) -> Message:
    """An option that the command does not have, but perhaps one that stands behind it."""
    name, context = problem.option_name, problem.ctx
    known = [*(typed for one in _options(context) for typed in (*one.opts, *one.secondary_opts)), "--help"]
    if context and isinstance(context.command, click.Group):
        below = {typed for one in context.command.commands.values() for param in one.params for typed in param.opts}
        if name in below:
            return say("'{option}' belongs to a command, and stands behind it", option=name)
    return say("there is no option '{option}'{near}", option=name, near=nearest(name, known))


def _missing(problem: click.MissingParameter) -> Message:
    """An option or argument that must be there."""
    param = problem.param
    if isinstance(param, click.Option):
        return say("{option} is missing", option=max(param.opts, key=len))
    name = param.make_metavar(problem.ctx) if param and problem.ctx else ""
    return say("{argument} is missing", argument=name)


def _options(context: click.Context | None) -> list[click.Option]:
    return [one for one in context.command.params if isinstance(one, click.Option)] if context else []
