"""Parity: whether the readings of a text in two languages hold the same - slots, links, facts, sentences.

`sides` takes a text apart, `facts` finds what it says as plain words, `comparison` compares two sides; what a language
says with words of its own stands in its table (`dutch`, `french`, `german`). A language without a table is compared by
what no language has its own words for.
"""
