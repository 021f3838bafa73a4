"""Diagnostics: where a problem is, what it is and what its code means."""
