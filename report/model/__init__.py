"""Model: what editors write - texts, data sets, sections, terms and the report, as frozen models."""
