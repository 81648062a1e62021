"""One self-contained page: inline SVG, one style sheet, nothing remote.

``theme``   colours for light, dark and paper, type, space, the classes of charts
``page``    heading with the answer, sections, notes, footer, content security policy
``table``   tables
``axis``    from a quantity to a place on paper, and the ticks between
``marks``   lines, marks and words of a drawing, and how wide words are
``places``  free places for words among marks and ranges
``legend``  samples and their meaning
``chart``   charts on two axes with ranges, bands, fronts and rules
``rows``    one quantity by name: dots in ranges, bars, bars of parts
"""
