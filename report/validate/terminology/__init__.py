"""Terminology: the official names of a report's terms found in its texts, wrong ones too, and a guess of languages."""
