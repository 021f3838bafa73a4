"""Spreadsheets: what stands in the cells of .csv, .ods and .xlsx files, and what it is read as, never guessed."""
