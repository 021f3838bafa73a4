"""Rules about pictures: their files are there, and alt texts describe what they show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from report.diagnostics.errors import AssetError, Diagnostic, error, warning
from report.document import Picture
from report.languages import SHORTEST, is_placeholder
from report.model.block import Captioned
from report.model.names import ImageFile
from report.model.schema import Model
from report.model.text import AltText
from report.validate.content import Content
from report.validate.pictures import read_picture


def pictures_are_pictures(content: Content) -> Iterator[Diagnostic]:
    """Each image's file is there, and really is a PNG or a JPEG."""
    for name in content.context.of(ImageFile):
        try:
            read_picture(content.images_folder, name)
        except AssetError as problem:
            found = problem.diagnostics[0]
            yield error(name.mark, found.message, found.hint, "assets")


def shown(content: Content) -> dict[str, Picture]:
    """The pictures that the report shows, by the name of their file. Raises AssetError."""
    names = sorted({str(name) for name in content.context.of(ImageFile)})
    return {name: read_picture(content.images_folder, name) for name in names}


def alt_texts_describe(content: Content) -> Iterator[Diagnostic]:
    """An alt text is what some readers have instead of the picture (EN 301 549, 10.1.1.1)."""
    for model in content.models:
        for field, alt in model.__dict__.items():
            if isinstance(alt, AltText):
                yield from _described(model, field, alt)


def _described(model: Model, field: str, alt: AltText) -> Iterator[Diagnostic]:
    cure = "say in a sentence what the picture shows"
    if not type(model).model_fields[field].is_required():
        cure = f"say what the {model.kind_name()} shows, or leave '{field}' out: it is computed from the data then"
    for language, typed in alt.source.items():
        bare = _bare(typed)
        mark = alt.marks.get(language, alt.mark)
        if not bare:
            continue  # told already: a text that is blank
        if is_placeholder(bare):
            yield error(mark, f"'{bare}' describes nothing", cure, "alt")
        elif isinstance(model, Captioned) and _same(bare, _bare(model.caption.source.get(language, ""))):
            yield error(mark, "the alt text repeats the caption, which is read anyway", cure, "alt")
        elif len(bare) < SHORTEST:
            yield warning(mark, f"an alt text of {len(bare)} characters: '{bare}'", cure, "alt")


def _bare(typed: str) -> str:
    """A text without the marks of markup, and with single spaces."""
    return " ".join(re.sub(r"[*\[\]\\]", "", typed).split())


def _same(one: str, other: str) -> bool:
    """Whether two texts differ in signs and capitals at most."""
    return re.sub(r"[\W_]+", " ", one).strip().casefold() == re.sub(r"[\W_]+", " ", other).strip().casefold()
