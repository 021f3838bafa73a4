"""Acceptance: which texts somebody has found to say the same in their languages, and where each stands since then."""
