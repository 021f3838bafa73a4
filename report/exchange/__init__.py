"""Exchange: translators' files - XLIFF and PO -, out and home again."""
