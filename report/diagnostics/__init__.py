"""Diagnostics: where a problem is, what it is, its code, and the rules' ways of saying it."""
