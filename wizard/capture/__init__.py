"""Pictures of the app: what Rich exports becomes a self-contained SVG, and that a PNG.

`richsvg` reads, `fonts` finds and cuts fonts, `svg` draws, `png` rasterises. All of them need the optional
packages that `errors.PartMissing` names, and none is imported before it is used.
"""
