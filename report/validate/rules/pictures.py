"""Rules about pictures: their files can be used, and alt texts describe what they show."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from report.diagnostics.errors import Diagnostic, error, warning
from report.document import Picture
from report.languages import SHORTEST, is_placeholder
from report.messages import say, say_number
from report.model.block import Captioned
from report.model.front import CoverPhoto, Logo
from report.model.names import ImageFile
from report.model.schema import Model
from report.model.text import AltText
from report.theme.measures import logo_room
from report.theme.theme import Theme
from report.validate.content import Content
from report.validate.scopes import of_each_file

#: Pixels an inch below which a photograph looks coarse on paper; printers ask for 300, at 150 it can pass.
COARSE = 150
INCH = 72  # points


@of_each_file
def pictures_are_pictures(content: Content) -> Iterator[Diagnostic]:
    """Each image's file is there, and is a PNG or a JPEG of which nothing is missing."""
    for name in content.context.of(ImageFile):
        found = content.pictures.get(str(name))
        if found is None:
            continue  # there are too many: told at another one
        if found.refused:
            yield error(name.mark, *found.refused, "assets")
        for message, hint in found.remarks:
            yield warning(name.mark, message, hint, "picture")


@of_each_file
def pictures_are_sharp(content: Content) -> Iterator[Diagnostic]:
    """No picture is enlarged so far that its pixels show."""
    for model in content.models if content.theme else ():
        for file in model.__dict__.values():
            found = content.pictures.get(str(file)) if isinstance(file, ImageFile) else None
            if found is None or found.picture is None:
                continue
            yield from _sharp(file, found.picture, _room(model, content.theme))  # type: ignore[arg-type]


def _room(model: Model, theme: Theme) -> tuple[float, float]:
    """The most that the picture of a model may take, in points."""
    if isinstance(model, Logo):
        return logo_room(theme)
    if isinstance(model, CoverPhoto):
        return theme.page.width, theme.page.height
    return theme.picture_room(wide=bool(getattr(model, "wide", False)))


def _sharp(file: ImageFile, picture: Picture, room: tuple[float, float]) -> Iterator[Diagnostic]:
    width, height = room
    scale = min(width / picture.width, height / picture.height)
    resolution = INCH / scale
    if resolution < COARSE:
        message = say(
            "the image '{name}' is printed at {resolution} pixels an inch: it looks coarse",
            name=str(file),
            resolution=int(resolution),
        )
        wanted = math.ceil(picture.width * scale * COARSE / INCH)
        hint = say("take one that is at least {width} pixels wide, and not one that was enlarged", width=wanted)
        yield warning(file.mark, message, hint, "picture")


def shown(content: Content) -> dict[str, Picture]:
    """The pictures that the report shows, by the name of their file, when nothing is wrong with them."""
    return {name: found.picture for name, found in content.pictures.items() if found.picture}


@of_each_file
def alt_texts_describe(content: Content) -> Iterator[Diagnostic]:
    """An alt text is what some readers have instead of the picture (EN 301 549, 10.1.1.1)."""
    for model in content.models:
        for field, alt in model.__dict__.items():
            if isinstance(alt, AltText):
                yield from _described(model, field, alt)


def _described(model: Model, field: str, alt: AltText) -> Iterator[Diagnostic]:
    cure = say("say in a sentence what the picture shows")
    if not type(model).model_fields[field].is_required():
        cure = say(
            "say in a sentence what it shows, or leave '{field}' out: it is computed from the data then", field=field
        )
    for language, typed in alt.source.items():
        bare = _bare(typed)
        mark = alt.mark_in(language)
        if not bare:
            continue  # told already: a text that is blank
        if is_placeholder(bare):
            yield error(mark, say("'{text}' describes nothing", text=bare), cure, "alt")
        elif isinstance(model, Captioned) and _same(bare, _bare(model.caption.source.get(language, ""))):
            yield error(mark, say("the alt text repeats the caption, which is read anyway"), cure, "alt")
        elif len(bare) < SHORTEST:
            short = say_number(
                "an alt text of {number} character: '{text}'",
                "an alt text of {number} characters: '{text}'",
                len(bare),
                text=bare,
            )
            yield warning(mark, short, cure, "alt")


def _bare(typed: str) -> str:
    """A text without the marks of markup, and with single spaces."""
    return " ".join(re.sub(r"[*\[\]\\]", "", typed).split())


def _same(one: str, other: str) -> bool:
    """Whether two texts differ in signs and capitals at most."""
    return re.sub(r"[\W_]+", " ", one).strip().casefold() == re.sub(r"[\W_]+", " ", other).strip().casefold()
