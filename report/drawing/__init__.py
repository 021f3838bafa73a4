"""Drawing: the pen that flowables draw with, what it leaves of each page, and what it takes from others."""
