"""Markup: the inline markup of editors' texts - its tree, its parser, and what in it is no words."""
