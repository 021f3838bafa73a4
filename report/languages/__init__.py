"""Languages: what one language asks for, one folder a language."""
