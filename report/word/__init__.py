"""Word: texts that come from and go to people who write in a word processor, as .docx files (ISO/IEC 29500)."""
