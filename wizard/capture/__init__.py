"""Pictures of the app: what Rich exports becomes a self-contained SVG, and that a PNG.

`richsvg` reads the cells of a screen, `boxes`, `shapes` and `pieces` say what to draw where, `fonts` cuts out the parts
of fonts that are needed, `svg` writes, `png` rasterises. fontTools and resvg are imported where they are first needed.
"""
