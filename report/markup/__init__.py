"""Markup: the inline markup of editors' texts - its tree, its parser, the words without it, and what is no words."""
