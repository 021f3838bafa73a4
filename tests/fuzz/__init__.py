"""Fuzzers: hostile and random inputs of every class, and what comes of them; `python -m tests.fuzz` runs them."""
