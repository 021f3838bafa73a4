"""Judges finished PDFs: what machines and people need to read them, each fault with its clause and its cure."""
