"""Structure: the tree of roles that a screen reader meets, and its outline as text."""
