"""Small files: pages of operators in the report's fonts, and nothing else."""

from __future__ import annotations

from report.pdf.fonts import write_fonts
from report.pdf.objects import ObjectFile, references
from report.typography.embedding import FontResources
from report.typography.faces import Face


class SmallFile:
    """A file in the making: A4 pages, each of some operators in `fonts`."""

    def __init__(self) -> None:
        self.fonts = FontResources()
        self.pages: list[list[str]] = [[]]

    def add(self, code: str) -> None:
        self.pages[-1].append(code)

    def show(self, face: Face, text: str, y: float = 700) -> None:
        font = self.fonts.font(face)
        self.add(f"BT /{font.name} 10 Tf 50 {y} Td {font.show(text)} ET")

    def data(self) -> bytes:
        """The file's bytes, with all that was drawn up to now."""
        file = ObjectFile()
        resources = file.add(f"<</Font{write_fonts(file, self.fonts, file.memo)}>>")
        root = file.reserve()
        form = f"<</Type/Page/Parent {root} 0 R/Resources {resources} 0 R/Contents"
        contents = [file.deflated("", "\n".join(page).encode("latin-1")) for page in self.pages]
        kids = [file.add(f"{form} {content} 0 R>>") for content in contents]
        file.put(root, f"<</Type/Pages/MediaBox[0 0 595 842]/Count {len(kids)}/Kids[{references(kids)}]>>")
        return file.save(file.add(f"<</Type/Catalog/Pages {root} 0 R>>"), file.add("<<>>"))
