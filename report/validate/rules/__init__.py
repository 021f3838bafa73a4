"""Rules of a report: small functions that yield what they find; `report.validate` lists them in their order."""
