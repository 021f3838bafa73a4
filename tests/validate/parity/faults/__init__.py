"""Faults: what may go wrong in one language of a text, made on purpose in texts of which all four say the same."""
