"""Live: a report that is being edited, built again and again in one process."""
