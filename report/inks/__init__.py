"""Inks: what is drawn in the colours of screens (sRGB), as shares of cyan, magenta, yellow and black on paper."""
