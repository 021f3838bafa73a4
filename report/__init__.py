"""sppreport: turns the YAML of a yearly report into a typeset PDF per language, in six passes.

1. load      a year's folder          -> Source    every value with the place where it was typed
2. validate  Source                   -> Report    types, references, parity; every problem reported at once
3. localise  Report, Locale           -> Document  one language; numbers, dates and terms written out
4. compose   Document, Theme          -> Story     flowables and the structure tree, side by side
5. typeset   Story, Theme             -> bytes     lines, pages, notes, marks, metadata
6. write     bytes                    -> Path      build/<year>/..., all editions or none

`report.pipeline` is the only module that knows the order. This one imports nothing: `sppreport --help` stays quick.
"""

__version__ = "1.0.0"
