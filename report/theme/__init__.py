"""Theme: page, grid, type scale, colours and fonts, and the folder that they are read from."""
