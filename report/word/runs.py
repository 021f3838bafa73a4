"""The words of a Word paragraph, run by run, with their look and what stands among them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from report.characters import CLASSES
from report.files.xml import Element
from report.word.drawings import drawn
from report.word.fields import Field, FieldStack
from report.word.finds import Find, Finds
from report.word.package import MC, Package, R, W, is_on, value
from report.word.prose import Control, NoteAnchor, Photograph, Piece, WordLook, WordRun
from report.word.remarks import Remarks
from report.word.styles import Styles
from report.word.tracking import CHANGED, Tracking, text_in

_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_CONTROL, _, _, _PRIVATE, _TURNING, _SOFT, _UNSEEN = (one.pattern for one in CLASSES)
#: What cannot be seen; joiners of pictures are left, as they make one sign of several.
_INVISIBLE = re.compile(f"(?![\u200d\ufe0e\ufe0f])[{_CONTROL}{_TURNING}{_SOFT}{_UNSEEN}]")
_SYMBOLS = re.compile(f"[{_PRIVATE}]")
#: How bookmarks and controls begin that go out with texts.
BOOKMARK = "sppreport_"
CONTROL = "sppreport:"
_AROUND = frozenset({"smartTag", "customXml", "dir", "bdo", "sdtContent", "rt", "rubyBase"})
#: Elements that mean nothing to a reader: marks of the program, places, and where ranges begin and end.
_NOTHING = frozenset({
    "pPr", "rPr", "proofErr", "bookmarkEnd", "permStart", "permEnd", "lastRenderedPageBreak",
    "annotationRef", "footnoteRef", "endnoteRef", "separator", "continuationSeparator", "softHyphen", "sdtPr",
    "sdtEndPr", "smartTagPr", "customXmlPr", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart",
    "moveToRangeEnd", "delInstrText", "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart",
    "customXmlDelRangeEnd", "customXmlMoveFromRangeStart", "customXmlMoveFromRangeEnd", "customXmlMoveToRangeStart",
    "customXmlMoveToRangeEnd", "rubyPr", "fldData",
})  # fmt: skip
_FIELDS = frozenset({"pgNum", "dayShort", "dayLong", "monthShort", "monthLong", "yearShort", "yearLong"})
#: Looks that a text of a report does not have.
_LOST_LOOKS = ("highlight", "u", "color", "caps", "smallCaps", "shd", "bdr", "em")


class RunReader:
    """Reads the paragraphs of one part of a file: the body, or the notes."""

    def __init__(
        self, package: Package, part: str, styles: Styles, tracking: Tracking, remarks: Remarks, finds: Finds
    ) -> None:
        """Raises WordError."""
        self.package, self.styles, self.tracking = package, styles, tracking
        self.remarks, self.finds = remarks, finds
        self.targets = package.targets(part)
        self.fields = FieldStack()
        self.links: list[str] = []
        self.number = 0
        self.style: str | None = None
        self.pieces: list[Piece] = []
        self.around = ""
        simple: Mapping[str, Callable[[Element], object]] = {
            "r": self._run, "hyperlink": self._hyperlink, "sdt": self.control, "fldSimple": self._simple_field,
            "AlternateContent": self._alternate, "oMath": self._equation, "oMathPara": self._equation,
            "commentRangeStart": lambda one: self.remarks.begin(value(one, "id") or ""),
            "commentRangeEnd": lambda one: self.remarks.end(value(one, "id") or ""),
            "bookmarkStart": self._bookmark,
            "commentReference": lambda one: self.remarks.point(value(one, "id") or "", self.number),
            "fldChar": lambda one: self.fields.char(value(one, "fldCharType") or ""),
            "instrText": lambda one: self.fields.instruct(one.text or ""),
            "subDoc": lambda one: self.tell(Find.OTHER_FILE, text_in(one)),
            "ruby": self._ruby,
        }  # fmt: skip
        self.readers = simple

    def read(self, paragraph: Element, number: int, style: str | None) -> list[Piece]:
        """What stands in a paragraph, in the order of reading."""
        self.number, self.style, self.pieces = number, style, []
        self.around = text_in(paragraph)
        self.remarks.paragraph()
        self.children(paragraph)
        return self.pieces

    def tell(self, kind: Find, words: str | None = None) -> None:
        """Something was found; without words of its own, those of the paragraph say where."""
        self.finds.note(kind, self.number, self.around if words is None else words)

    def children(self, element: Element) -> None:
        """Read what stands in an element that is no run."""
        for child in element:
            name = str(child.tag).rpartition("}")[2]
            if name in CHANGED:
                self._changed(child, name)
            elif name in self.readers:
                self.readers[name](child)
            elif name in _AROUND:
                self.children(child)
            elif name not in _NOTHING:
                self.tell(Find.UNKNOWN, text_in(child) or name)

    def _changed(self, element: Element, name: str) -> None:
        self.tracking.meet(name, text_in(element), self.number, self.around)
        if self.tracking.keeps(name):
            self.children(element)

    def _hyperlink(self, element: Element) -> None:
        target, anchor = self.targets.get(element.get(f"{R}id", "")), value(element, "anchor")
        address = target.to if target and target.is_outside else ""
        self.links.append(address + (f"#{anchor}" if anchor else ""))
        self.children(element)
        self.links.pop()

    def control(self, element: Element) -> None:
        """A content control among words: one with a tag of ours is a piece of its own."""
        content, properties = element.find(f"{W}sdtContent"), element.find(f"{W}sdtPr")
        if content is None:
            return
        if is_on(properties, "showingPlcHdr"):
            self.tell(Find.PLACEHOLDER, text_in(content))
            return
        tag = None if properties is None else value(properties.find(f"{W}tag"))
        if tag and tag.startswith(CONTROL):
            before = len(self.pieces)
            self.children(content)
            runs = [one for one in self.pieces[before:] if isinstance(one, WordRun)]
            look = runs[0].look if runs else WordLook()
            others = [one for one in self.pieces[before:] if not isinstance(one, WordRun)]
            made = Control(tag.removeprefix(CONTROL), "".join([one.text for one in runs]), look)
            self.pieces[before:] = [*others, made]
        else:
            self.children(content)

    def _bookmark(self, element: Element) -> None:
        """A bookmark means nothing, unless it is one of ours, which says what went out here."""
        name = value(element, "name") or ""
        if name.startswith(BOOKMARK):
            self.pieces.append(Control(name, ""))

    def _simple_field(self, element: Element) -> None:
        self.fields.open.append(Field(value(element, "instr") or "", has_result=True))
        self.children(element)
        self.fields.open.pop()

    def _alternate(self, element: Element) -> None:
        """The newest form of what a program has written in several."""
        forms = element.findall(f"{MC}Choice") or element.findall(f"{MC}Fallback")
        for form in forms[:1]:
            if element.getparent().tag == f"{W}r":
                self._in_run(form, WordLook())
            else:
                self.children(form)

    def _ruby(self, element: Element) -> None:
        for base in element.findall(f"{W}rubyBase"):
            self.children(base)

    def _equation(self, element: Element) -> None:
        self.tell(Find.EQUATION, "".join([one.text or "" for one in element.iter(f"{_M}t")]))

    # --- runs --------------------------------------------------------------------------------------

    def _run(self, run: Element) -> None:
        properties = run.find(f"{W}rPr")
        character = None if properties is None else value(properties.find(f"{W}rStyle"))
        if self._is(properties, "vanish", character):
            words = text_in(run)
            if words.strip() and not self.fields.is_instruction:
                self.tell(Find.HIDDEN, words)
            return
        look = self._look(properties, character)
        if properties is not None and text_in(run).strip():
            self._tell_looks(properties, character)
        self._in_run(run, look)

    def _in_run(self, run: Element, look: WordLook) -> None:
        for child in run:
            name = str(child.tag).rpartition("}")[2]
            match name:
                case "t" | "delText":
                    self._text(child.text or "", look)
                case "tab" | "ptab":
                    self._gap(Find.TAB, look)
                case "br" | "cr":
                    self._break(child, look)
                case "noBreakHyphen":
                    self._text("\u2011", look)
                case "sym":
                    self._symbol(child, look)
                case "footnoteReference" | "endnoteReference":
                    self.pieces.append(NoteAnchor(name.removesuffix("Reference"), value(child, "id") or ""))
                case "drawing" | "pict" | "object":
                    self._drawing(child)
                case _:
                    self._rare(child, name)

    def _rare(self, element: Element, name: str) -> None:
        """What is in few runs."""
        if name in _FIELDS:
            self.tell(Find.FIELD)
        elif name in self.readers:
            self.readers[name](element)
        elif name not in _NOTHING:
            self.tell(Find.UNKNOWN, text_in(element) or name)

    def _break(self, element: Element, look: WordLook) -> None:
        """The end of a line; of a page or a column it is nothing that a report would keep."""
        if value(element, "type") in ("page", "column"):
            self._text(" ", look)
        else:
            self._gap(Find.LINE_BREAK, look)

    def _text(self, text: str, look: WordLook) -> None:
        if self.fields.is_instruction:
            if len(self.fields.open) == 1 and text.strip():  # it has no end, or no result
                self.tell(Find.UNKNOWN, text)
            return
        if self.fields.is_contents:
            self.tell(Find.CONTENTS)
            return
        field = self.fields.untold()
        if field is not None and text.strip() and field.kind != "SEQ":
            self.tell(Find.FIELD)
        self._clean(text, look._replace(link=self._link()) if text.strip() else look)

    def _clean(self, text: str, look: WordLook) -> None:
        if _SYMBOLS.search(text):
            self.tell(Find.SYMBOL)
            text = _SYMBOLS.sub("", text)
        text = _INVISIBLE.sub("", text.replace("\n", " ").replace("\t", " "))
        self.remarks.words(text, self.number)
        if text:
            self.pieces.append(WordRun(text, look))

    def _gap(self, kind: Find, look: WordLook) -> None:
        if self.fields.is_instruction or self.fields.is_contents:
            return
        if any(isinstance(one, WordRun) and one.text.strip() for one in self.pieces):
            self.tell(kind)
        self._text(" ", look)

    def _symbol(self, element: Element, look: WordLook) -> None:
        """A sign by its number: of a font of symbols it has no meaning of its own."""
        try:
            sign = chr(int(value(element, "char") or "", 16))
        except (ValueError, OverflowError):
            sign = "\uf000"
        self._text(sign, look)

    def _drawing(self, element: Element) -> None:
        if self.fields.is_instruction:
            return
        for found in drawn(element, self.package, self.targets):
            if isinstance(found, Photograph):
                self.pieces.append(found)
                continue
            self.tell(found[0], found[1] or None)
            if found[0] is not Find.TEXT_BOX and found[0] is not Find.CROPPED:
                self.pieces.append(Photograph(""))  # a caption below it is not that of another picture

    # --- looks -------------------------------------------------------------------------------------

    def _is(self, properties: Element | None, name: str, character: str | None) -> bool:
        """Whether a switch is on for a run: by itself, or by its style or that of its paragraph."""
        own = is_on(properties, name)
        return self.styles.switch(name, self.style, character) if own is None else own

    def _look(self, properties: Element | None, character: str | None) -> WordLook:
        """What sets a run apart from its paragraph, whose style may be bold or slanted as a whole."""
        strong, emphasis = (
            self._is(properties, name, character) and not self.styles.switch(name, self.style, None)
            for name in ("b", "i")
        )
        named = self.styles.name(character)
        language = None if properties is None else value(properties.find(f"{W}lang"))
        return WordLook(strong or named == "strong", emphasis or named == "emphasis", language=language or "")

    def _tell_looks(self, properties: Element, character: str | None) -> None:
        position = value(properties.find(f"{W}vertAlign")) or self.styles.position(character)
        if position in ("superscript", "subscript"):
            self.tell(Find.RAISED)
        if is_on(properties, "strike") or is_on(properties, "dstrike"):
            self.tell(Find.STRUCK, text_in(properties.getparent()))
        if not self._link() and any(_is_visible(properties.find(f"{W}{name}"), name) for name in _LOST_LOOKS):
            self.tell(Find.COLOURED)

    def _link(self) -> str:
        return (self.links[-1] if self.links else "") or self.fields.link


def _is_visible(look: Element | None, name: str) -> bool:
    """Whether a look changes what is seen."""
    if look is None:
        return False
    plain = {"auto", "none", "000000", "nil", "clear", "false", "0", "off", None if name in ("color", "u") else ""}
    if name == "shd":
        return value(look, "fill") not in {*plain, "FFFFFF", None}
    return value(look) not in plain
