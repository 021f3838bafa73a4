"""Asking the user, where there is one to ask."""

from __future__ import annotations

import sys

import click

from report.messages import Message, say
from report.messages.interface import Interface


def can_ask() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty()


def ask(question: Message, words: Interface) -> str | None:
    """What somebody types; None where nobody can be asked, or what is typed comes to its end."""
    if not can_ask():
        return None
    try:
        answer = click.prompt(question.into(words), default="", show_default=False, prompt_suffix=" ", err=True)
    except click.Abort:
        return None
    return str(answer).strip()


def agreed(question: Message, words: Interface) -> bool:
    """Whether somebody says yes, in their language or in English."""
    answer = ask(question, words) or ""
    return answer.casefold() in {"yes", "y", say("yes").into(words).casefold()}
