"""Translation: which texts are accepted, stale or missing, and how words get back into the YAML files in place."""
