"""Rules about pictures: their files can be used, and alt texts describe what they show."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from report.diagnostics.errors import AssetError, Diagnostic, Mark, error, listed, nearest, warning
from report.document import Picture
from report.languages import SHORTEST, is_placeholder
from report.model.block import Captioned
from report.model.schema import Model
from report.model.text import AltText, ImageFile
from report.validate.content import Content

LARGEST = 30_000_000  # bytes; larger pictures make a file that nobody can mail
LONGEST = 20_000  # pixels of a side


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


def read_picture(folder: Path, name: str) -> Picture:
    """The picture `name` of a folder, with its size in pixels. Raises AssetError.

    What a PNG file holds is read to its end, but no pixel is decoded.
    """
    path = folder / name
    if Path(name).name != name or name in (".", "..", ""):
        raise _unusable(f"'{name}' is not the name of a file", "write the name alone; the file is in assets/images")
    try:
        known = sorted(file.name for file in folder.iterdir()) if folder.is_dir() else []
        if name not in known or not path.is_file():
            raise _unusable(
                f"there is no image '{name}'{nearest(name, known)}",
                f"put it in assets/images; there now: {listed(known) or 'none'}",
            )
        if path.stat().st_size > LARGEST:
            raise _too_large(name)
        with path.open("rb") as stream:
            return Picture(path, *_size(stream, name))
    except OSError as problem:
        raise _unusable(f"the image '{name}' cannot be read: {problem.strerror}", "check its permissions") from None


def _size(stream: BinaryIO, name: str) -> tuple[int, int]:
    """Width and height in pixels. Raises AssetError, also for what Pillow takes for an attack on the memory."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(stream, formats=("PNG", "JPEG")) as image:
                image.verify()
                size = image.size
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise _too_large(name) from None
    except Exception:  # noqa: BLE001 - a broken file leads Pillow to raise almost anything
        hint = "save it again as PNG or JPEG; another name does not change what it is"
        raise _unusable(f"'{name}' is not a PNG or JPEG image", hint) from None
    if max(size) > LONGEST:
        raise _too_large(name)
    return size


def _too_large(name: str) -> AssetError:
    most = f"{LARGEST // 1_000_000} MB, {LONGEST} pixels a side and 89 million pixels"
    return _unusable(f"the image '{name}' is too large", f"at most {most}; make it smaller")


def _unusable(message: str, hint: str) -> AssetError:
    return AssetError.of(message, hint, Mark("assets/images"))


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
        mark = alt.mark_in(language)
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
