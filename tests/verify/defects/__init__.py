"""Defects to plant in a good file: each changes an open PDF so that one rule is broken."""

from __future__ import annotations

from tests.verify.defects import of_files, of_marks, of_parts, of_shape, of_words

MODULES = (of_files, of_marks, of_shape, of_words, of_parts)
DEFECTS = tuple(defect for module in MODULES for defect in module.DEFECTS)
