"""Flow: strips into columns and pages; pure geometry, nothing is drawn."""
