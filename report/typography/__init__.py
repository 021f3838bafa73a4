"""Text: typed runs are shaped, broken into lines and written as operators of a page; compose and typeset use it."""
