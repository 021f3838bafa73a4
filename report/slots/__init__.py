"""Slots: what stands between braces in a text - its kinds, its answers, and how they are written out."""
