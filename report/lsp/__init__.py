"""The language server: findings while one types, values of slots, completion of names, jumps, in any editor."""
