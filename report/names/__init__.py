"""Names: what has a name in a report, where each name is defined and used, and what it says to readers."""
