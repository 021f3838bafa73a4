"""What page-validation says of a file: its profiles PDF/UA-1 and PDF/A-3a, with clauses and cures."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Final

import page

from report.messages import say, verbatim
from report.verify.budget import LARGEST_FILE, LARGEST_STREAM, MOST_BYTES, MOST_OBJECTS, refused
from report.verify.finding import A3, UA, Finding

PROFILES = ((page.ValidationProfile.PDF_UA_1, UA), (page.ValidationProfile.PDF_A_3A, A3))

#: Clause -> what the names of the checks that are about it begin with, by standard; the longest that fits counts.
CLAUSES = {
    UA: {
        "5": "ID-",
        "6.2": "HEADER",
        "7.1": "METADATA VIEWER-PREFERENCES",
        "7.2": (
            "METADATA-LANGUAGE TOC OUTLINE ANNOTATION-CONTENTS-LANGUAGE LANGUAGE ALT-TEXT-LANGUAGE ACTUAL- "
            "TEXT-LANGUAGE E-TEXT-LANGUAGE SPAN TEXT-LANGUAGE"
        ),
        "7.3": "FIGURE",
        "7.4": "HEADING",
        "7.5": "TABLE TR- TH- TD- THEAD TBODY TFOOT",
        "7.6": "L- LI- LBODY",
        "7.7": "FORMULA",
        "7.9": "NOTE",
        "7.10": "OPTIONAL-CONTENT",
        "7.11": "FILE-SPEC",
        "7.15": "DYNAMIC-XFA",
        "7.16": "ENCRYPTION",
        "7.18.1": "ANNOTATION",
        "7.18.2": "TRAPNET",
        "7.18.3": "PAGE-TABS",
        "7.18.4": "FORM WIDGET",
        "7.18.5": "LINK",
        "7.18.6": "MEDIA-CLIP",
        "7.18.8": "PRINTER-MARK",
        "7.20": "FORM-STRUCTURE FORM-REFERENCE",
        "7.21.3.1": "TYPE0",
        "7.21.3.2": "CIDTOGIDMAP",
        "7.21.3.3": "CMAP",
        "7.21.4.1": "FONT-EMBEDDING FONT",
        "7.21.4.2": "CID-SUBSET",
        "7.21.5": "FONT-GLYPH-WIDTH",
        "7.21.6": "TRUETYPE",
        "7.21.7": "FONT-UNICODE",
        "7.21.8": "NOTDEF",
    },
    A3: {
        "6.1.2": "HEADER",
        "6.1.3": "TRAILER ENCRYPTION",
        "6.1.4": "XREF",
        "6.1.7": "STREAM",
        "6.1.9": "INDIRECT-OBJECT",
        "6.2.3": "OUTPUT-INTENT",
        "6.2.4.2": "ICC",
        "6.2.4.3": "DEVICE",
        "6.2.10": "TRANSPARENCY",
        "6.2.11": "FONT TYPE",
        "6.2.11.3": "CMAP CID",
        "6.2.11.4": "FONT-EMBEDDING",
        "6.2.11.6": "TRUETYPE",
        "6.2.11.7": "FONT-UNICODE",
        "6.2.11.8": "NOTDEF",
        "6.3": "ANNOTATION",
        "6.5": "ACTION",
        "6.6.2": "METADATA XMP INFO",
        "6.6.2.3": "EXTENSION",
        "6.6.4": "ID-",
        "6.7.2": "TAGGED",
        "6.7.3": "STRUCT",
        "6.7.4": "LANGUAGE",
        "6.8": "FILE-SPEC EMBEDDED-FILE",
        "6.9": "OPTIONAL-CONTENT",
    },
}

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

#: What failing a standard means, and what to do; the validator's own sentences are English and technical.
CURES: Final = {
    UA: say(
        "programs that read the file aloud may stumble over this (PDF/UA-1): "
        "build the file again with sppreport; if the fault stays, it is one of the program"
    ),
    A3: say(
        "archives may refuse the file because of this (PDF/A-3a): "
        "build the file again with sppreport; if the fault stays, it is one of the program"
    ),
}
LIMITS: Final = page.SafetyLimits(
    max_input_size=LARGEST_FILE,
    max_decoded_stream_size=LARGEST_STREAM,
    max_total_decoded_content_size=MOST_BYTES,
    max_object_count=MOST_OBJECTS,
    max_reference_depth=3_000,  # the entries of an outline hang on each other; a long report has thousands
)
STACK: Final = 32 * 2**20  # bytes; a link of a chain takes up to 8 KB


def verdicts(data: bytes) -> Iterator[Finding]:
    """A finding for each check of the two standards that the file fails."""
    for profile, standard in PROFILES:
        try:
            failures = _failures(data, profile)
        except page.SafetyLimitError as problem:
            yield refused(say("the validator gives up: {reason}", reason=verbatim(str(problem))))
            return
        except page.PageError as problem:
            reason = say("the validator cannot read the file: {reason}", reason=verbatim(str(problem)))
            yield Finding(0, "validator", standard, reason, CURES[standard])
            continue
        for failure in failures:
            clause = clause_of(failure.rule_id, standard)
            yield Finding(_page(failure.message), failure.rule_id, clause, verbatim(failure.message), CURES[standard])


def _failures(data: bytes, profile: page.ValidationProfile) -> list[page.ValidationFailure]:
    """What the validator finds; it follows chains by recursion, for which a usual stack is too small."""
    before = threading.stack_size(STACK)
    try:
        with ThreadPoolExecutor(1) as pool:
            return pool.submit(lambda: page.validate_pdf_bytes(data, profile=profile, limits=LIMITS).failures).result()
    finally:
        threading.stack_size(before)


def clause_of(name: str, standard: str) -> str:
    """The clause that a check is about: "ISO 14289-1 7.18.5" for PDFUA1-LINK-CONTENTS-001."""
    given = re.match(r"(ISO [\d-]+):\d{4}:([\d.]+)", name)
    if given:
        return f"{given[1]} {given[2]}"
    topic = name.partition("-")[2]
    fitting = [
        (len(start), clause)
        for clause, starts in CLAUSES[standard].items()
        for start in starts.split()
        if topic.startswith(start)
    ]
    clause = max(fitting)[1] if fitting else "7.1" if standard == UA else ""
    return f"{standard} {clause}".strip()


def _page(message: str) -> int:
    """The page that a message names, 0 when it names none."""
    named = re.search(r"\bpage (\d+)", message)
    return int(named[1]) if named else 0
