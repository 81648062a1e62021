"""One self-contained page: inline SVG, one style sheet, no script, nothing remote.

``svg``    charts with ranges, log axes and tooltips, readable without colour
``page``   headings, notes and tables around them
"""
