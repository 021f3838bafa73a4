"""Pass 1: YAML files as nodes that know their place, and edits in place; the only user of PyYAML; where reports are."""
