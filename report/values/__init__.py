"""Values: each kind of value, one file a kind."""
