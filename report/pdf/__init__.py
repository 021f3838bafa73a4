"""PDF: objects, tags, links, metadata and attachments, put together into a file (ISO 32000-1)."""
