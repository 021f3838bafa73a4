"""Parity: whether the readings of a text in two languages hold the same - slots, links, facts, sentences.

`sides` takes a text apart, `facts` finds what it says as plain words, `comparison` compares two sides; what a language
says with words of its own stands in its folder in report.languages. One that has no folder is compared by its figures.
"""
