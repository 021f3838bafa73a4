"""Acceptance: which texts somebody has found to say the same in both languages, and where each stands."""
