"""Parity: whether the readings of a text in two languages hold the same - slots, links, facts, sentences.

`readings` takes texts apart into `sides` and compares them: their markup, facts, names and sentences, each in a module
of its own. What a language says with words of its own stands in its folder in report.languages. One that has no folder
is compared by its figures.
"""
