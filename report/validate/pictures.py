"""The pictures that a report shows: found, read and decoded once, each with what there is to be said of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from report.cache import Cache
from report.diagnostics.errors import listed, near_name, nearest
from report.document import Picture
from report.files import UnreadableError, names_in, printable, read_file
from report.memo import FORGETFUL, Memo
from report.messages import Message, say
from report.pictures import decode
from report.pictures.raster import PictureError

LARGEST = 30_000_000  # bytes; larger pictures make a file that nobody can mail
ALTOGETHER = 100_000_000  # bytes of all pictures of a report, as they are in a PDF


class Found(NamedTuple):
    """What a name of a picture led to: the picture, or why there is none; `remarks` are no reason to refuse it.

    Each message comes with its cure.
    """

    picture: Picture | None = None
    refused: tuple[Message, Message] | None = None
    remarks: tuple[tuple[Message, Message], ...] = ()


class PictureFolder(NamedTuple):
    """A folder of pictures, and how messages call it."""

    path: Path
    name: str


def read_pictures(
    folders: Sequence[PictureFolder], root: Path, names: Iterable[str], memo: Memo = FORGETFUL
) -> Mapping[str, Found]:
    """The pictures with these names, from the first of the folders that has each; all are in `root`."""
    found, size = {}, 0
    for name in sorted(set(names)):
        found[name] = read_picture(folders, root, name, memo)
        picture = found[name].picture
        size += picture.raster.length if picture else 0
        if size > ALTOGETHER:
            message = say(
                "with the image '{name}', the pictures of the report take more than {most} MB",
                name=name,
                most=ALTOGETHER // 1_000_000,
            )
            found[name] = Found(
                refused=(message, say("save the largest of them smaller: {name}", name=_largest(found)))
            )
            break
    return found


def read_picture(folders: Sequence[PictureFolder], root: Path, name: str, memo: Memo = FORGETFUL) -> Found:
    """The picture with this name, from the first of the folders that has it."""
    where = folders[0].name
    if Path(name).name != name or name in (".", "..", "") or "\\" in name:
        message = say("'{name}' is not the name of a file", name=name)
        return Found(refused=(message, say("write the name alone; the file is in {folder}", folder=where)))
    known: list[str] = []
    for folder in folders:
        try:
            files = {unicodedata.normalize("NFC", printable(file)): file for file in names_in(folder.path, root)}
        except UnreadableError as problem:
            message = say("the pictures in {folder}: {problem}", folder=folder.name, problem=problem.message)
            return Found(refused=(message, problem.hint))
        if file := files.get(unicodedata.normalize("NFC", name)):
            return _decoded(folder.path / file, root, name, memo)
        known += files
    near = near_name(name, known) or next((file for file in known if file.rpartition(".")[0] == name), "")
    message = say("there is no image '{name}'{near}", name=name, near=nearest(name, known))
    hint = say("put {name} into {folder}", name=name, folder=where)
    if near:
        hint = say("write 'file: {near}', or put {name} into {folder}", near=near, name=name, folder=where)
    elif known:
        hint = say(
            "put {name} into {folder}, or write the name of one that is there: {names}",
            name=name,
            folder=where,
            names=listed(sorted(known)),
        )
    return Found(refused=(message, hint))


def _decoded(path: Path, root: Path, name: str, memo: Memo) -> Found:
    """The picture of a file that is there."""
    try:
        data = read_file(path, LARGEST, root)
        digest = b"" if memo is FORGETFUL else sha256(data).digest()
        raster, remarks = memo.once(("picture", name), (digest,), lambda _: decode(data, Cache()))
    except UnreadableError as problem:
        return Found(refused=(say("the image '{name}': {problem}", name=name, problem=problem.message), problem.hint))
    except PictureError as problem:
        message = say(
            "'{name}' is not a PNG or JPEG image that can be printed: {reason}", name=name, reason=problem.reason
        )
        return Found(refused=(message, problem.hint))
    said = tuple([(say("the image '{name}': {problem}", name=name, problem=one), hint) for one, hint in remarks])
    return Found(Picture(name, *raster.size, raster), remarks=said)


def _largest(found: Mapping[str, Found]) -> str:
    """The name of the picture that takes the most bytes."""
    return max(found, key=lambda name: one.raster.length if (one := found[name].picture) else 0)
