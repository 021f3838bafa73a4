"""Text: typed runs, shaped, broken into lines and written as operators of a PDF page; compose and typeset both use it."""
