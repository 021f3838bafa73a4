"""The block `image`: a photograph or drawing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from report.document import Element, Figure, Runs
from report.model.block import Captioned, Writer
from report.model.names import ImageFile
from report.model.text import AltText, LabelText


class Image(Captioned):
    """A photograph or drawing from the folder `images`."""

    name: ClassVar[str] = "image"
    counted = "figure"

    file: ImageFile
    """The name of the file in the folder `images`: PNG or JPEG."""
    alt: AltText
    """What is to be seen on the picture, for those who cannot see it."""
    credit: LabelText | None = None
    """Who made the picture, or owns it."""
    wide: bool = False
    """Whether the picture takes the whole width of the page."""

    def lower(self, writer: Writer) -> Iterable[Element]:
        """One figure, with the credit where charts have their source."""
        caption = writer.label(self.caption)
        credit: Runs = ()
        if self.credit:
            # catalog: who made a picture, or owns it.
            credit = writer.around(writer.locale.gettext("Image: {credit}"), writer.label(self.credit))
        yield Figure(
            id=self.id,
            label=writer.name_of(self.id),
            caption=caption,
            alt=writer.plain(self.alt),
            body=writer.picture(self.file),
            source=credit,
            wide=self.wide,
            mark=self.mark,
        )
