"""Figures of a report go to colleagues in a workbook, and come from spreadsheets into its YAML."""
