"""One self-contained page: inline SVG, one style sheet, nothing remote.

``axis``   from a quantity to a place on paper, and the ticks between
``svg``    charts with ranges, log axes and tooltips, readable without colour
``page``   headings, notes and tables around them
"""
