"""What page-validation says of a file: its profiles PDF/UA-1 and PDF/A-3a, with clauses and cures."""

from __future__ import annotations

import re
from collections.abc import Iterator

import page

from report.verify.finding import A3, UA, Finding

PROFILES = ((page.ValidationProfile.PDF_UA_1, UA), (page.ValidationProfile.PDF_A_3A, A3))

#: What the names of PDF/UA-1's checks begin with -> the clause of ISO 14289-1; the first that fits counts.
UA_CLAUSES = (
    ("ID-", "5"),
    ("HEADER", "6.2"),
    ("METADATA-LANGUAGE", "7.2"),
    ("METADATA", "7.1"),
    ("VIEWER-PREFERENCES", "7.1"),
    ("ENCRYPTION", "7.16"),
    ("FIGURE", "7.3"),
    ("FORMULA", "7.7"),
    ("HEADING", "7.4"),
    ("TABLE", "7.5"),
    ("TR-", "7.5"),
    ("TH-", "7.5"),
    ("TD-", "7.5"),
    ("THEAD", "7.5"),
    ("TBODY", "7.5"),
    ("TFOOT", "7.5"),
    ("L-", "7.6"),
    ("LI-", "7.6"),
    ("LBODY", "7.6"),
    ("TOC", "7.2"),
    ("NOTE", "7.9"),
    ("OPTIONAL-CONTENT", "7.10"),
    ("FILE-SPEC", "7.11"),
    ("DYNAMIC-XFA", "7.15"),
    ("OUTLINE", "7.2"),
    ("LINK", "7.18.5"),
    ("PAGE-TABS", "7.18.3"),
    ("ANNOTATION-CONTENTS-LANGUAGE", "7.2"),
    ("ANNOTATION", "7.18.1"),
    ("TRAPNET", "7.18.2"),
    ("PRINTER-MARK", "7.18.8"),
    ("FORM-STRUCTURE", "7.20"),
    ("FORM-REFERENCE", "7.20"),
    ("FORM", "7.18.4"),
    ("WIDGET", "7.18.4"),
    ("MEDIA-CLIP", "7.18.6"),
    ("FONT-UNICODE", "7.21.7"),
    ("NOTDEF", "7.21.8"),
    ("FONT-EMBEDDING", "7.21.4.1"),
    ("FONT-GLYPH-WIDTH", "7.21.5"),
    ("FONT", "7.21.4.1"),
    ("CID-SUBSET", "7.21.4.2"),
    ("TYPE0", "7.21.3.1"),
    ("CIDTOGIDMAP", "7.21.3.2"),
    ("CMAP", "7.21.3.3"),
    ("TRUETYPE", "7.21.6"),
    ("LANGUAGE", "7.2"),
    ("ALT-TEXT-LANGUAGE", "7.2"),
    ("ACTUAL-TEXT-LANGUAGE", "7.2"),
    ("E-TEXT-LANGUAGE", "7.2"),
    ("SPAN", "7.2"),
    ("TEXT-LANGUAGE", "7.2"),
    ("", "7.1"),
)

#: The same for PDF/A-3a's checks and ISO 19005-3.
A3_CLAUSES = (
    ("ID-", "6.6.4"),
    ("HEADER", "6.1.2"),
    ("TRAILER", "6.1.3"),
    ("ENCRYPTION", "6.1.3"),
    ("XREF", "6.1.4"),
    ("STREAM", "6.1.7"),
    ("INDIRECT-OBJECT", "6.1.9"),
    ("OUTPUT-INTENT", "6.2.3"),
    ("DEVICE", "6.2.4.3"),
    ("ICC", "6.2.4.2"),
    ("TRANSPARENCY", "6.2.10"),
    ("FONT-UNICODE", "6.2.11.7"),
    ("NOTDEF", "6.2.11.8"),
    ("FONT-EMBEDDING", "6.2.11.4"),
    ("FONT", "6.2.11"),
    ("CMAP", "6.2.11.3"),
    ("CID", "6.2.11.3"),
    ("TRUETYPE", "6.2.11.6"),
    ("TYPE", "6.2.11"),
    ("ANNOTATION", "6.3"),
    ("ACTION", "6.5"),
    ("METADATA", "6.6.2"),
    ("XMP", "6.6.2"),
    ("INFO", "6.6.2"),
    ("EXTENSION", "6.6.2.3"),
    ("STRUCT", "6.7.3"),
    ("TAGGED", "6.7.2"),
    ("LANGUAGE", "6.7.4"),
    ("FILE-SPEC", "6.8"),
    ("EMBEDDED-FILE", "6.8"),
    ("OPTIONAL-CONTENT", "6.9"),
)

#: The validator's checks -> our rules that say the same in plainer words; what both find is told once.
REPEATED = {
    "PDFUA1-ID-PART-001": ("standards",),
    "PDFUA1-ID-SCHEMA-001": ("standards",),
    "PDFA3A-ID-PART-001": ("standards",),
    "PDFA3A-ID-CONFORMANCE-001": ("standards",),
    "PDFA3A-ID-SCHEMA-001": ("standards",),
    "PDFUA1-TAGGED-DOCUMENT-001": ("untagged",),
    "PDFUA1-STRUCT-TREE-ROOT-001": ("untagged",),
    "PDFA3A-TAGGED-DOCUMENT-001": ("untagged",),
    "PDFA3A-STRUCT-TREE-ROOT-001": ("untagged",),
    "PDFUA1-CONTENT-TAGGING-001": ("unmarked", "unclaimed"),
    "PDFUA1-METADATA-TITLE-001": ("title",),
    "PDFUA1-METADATA-STRUCTURE-001": ("title", "standards"),
    "PDFA3A-METADATA-STRUCTURE-001": ("title", "standards"),
    "PDFUA1-VIEWER-PREFERENCES-001": ("title-shown",),
    "PDFUA1-PAGE-TABS-001": ("tab-order",),
    "PDFUA1-FIGURE-ALTERNATIVE-TEXT-001": ("alt-missing",),
    "PDFUA1-HEADING-NESTING-001": ("headings", "one-h1"),
    "PDFUA1-TABLE-HEADERS-SCOPE-001": ("table-heads",),
    "PDFUA1-LINK-CONTENTS-001": ("link-contents",),
    "PDFUA1-LINK-LINK-TAG-001": ("link-tag", "untagged"),
    "PDFUA1-NOTE-ID-001": ("note",),
    "PDFUA1-NOTE-ID-UNIQUE-001": ("note",),
}

CURE = "build the file again with sppreport; if the fault stays, it is one of the program"


CHAIN = 100_000  # the entries of an outline hang on each other; a long report has thousands


def verdicts(data: bytes) -> Iterator[Finding]:
    """A finding for each check of the two standards that the file fails."""
    limits = page.SafetyLimits(max_reference_depth=CHAIN)
    for profile, standard in PROFILES:
        try:
            failures = page.validate_pdf_bytes(data, profile=profile, limits=limits).failures
        except page.PageError as problem:
            yield Finding(0, "validator", standard, f"the validator cannot read the file: {problem}", CURE)
            continue
        for failure in failures:
            clause = clause_of(failure.rule_id, standard)
            yield Finding(_page(failure.message), failure.rule_id, clause, failure.message, CURE)


def clause_of(name: str, standard: str) -> str:
    """The clause that a check is about: "ISO 14289-1 7.18.5" for PDFUA1-LINK-CONTENTS-001."""
    given = re.match(r"(ISO [\d-]+):\d{4}:([\d.]+)", name)
    if given:
        return f"{given[1]} {given[2]}"
    topic = name.partition("-")[2]
    clauses = UA_CLAUSES if standard == UA else A3_CLAUSES
    return " ".join(
        filter(None, [standard, next((clause for start, clause in clauses if topic.startswith(start)), "")])
    )


def _page(message: str) -> int:
    """The page that a message names, 0 when it names none."""
    named = re.search(r"\bpage (\d+)", message)
    return int(named[1]) if named else 0
