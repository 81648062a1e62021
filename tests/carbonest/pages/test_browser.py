"""The measuring in a browser finds what it is there to find."""

from .browser import WIDTHS, measured

BAD = """<!doctype html><body style="margin:0"><p style="width:900px">wide</p>
<figure class="chart"><svg viewBox="0 0 600 100" width="300">
<text class="label" x="10" y="50">one</text><text class="label" x="14" y="52">other</text>
<g class="strong"><path class="whisker" d="M200 46L400 46" stroke="red"/>
<circle class="mark" cx="270" cy="46" r="12"/></g>
<text class="label" x="250" y="50">crossed</text><text x="560" y="90">outside of it all</text></svg></figure></body>"""
GOOD = """<!doctype html><body style="margin:0"><figure class="chart"><svg viewBox="0 0 300 100" width="300">
<text class="label" x="10" y="50">one</text>
<g class="strong"><path class="whisker" d="M200 46L260 46" stroke="red"/></g>
</svg></figure></body>"""


def test_what_lies_on_what_is_found(tmp_path):
    found = measured({"bad": BAD, "good": GOOD}, tmp_path)
    bad, good = ([one for one in found if one["page"] == name] for name in ("bad", "good"))
    assert [one["width"] for one in bad] == list(WIDTHS)
    for one in bad:
        told = " ".join(one["faults"])
        assert '"other" lies on "one"' in told and '"crossed" lies on a range' in told and "lies on a mark" in told
        assert '"outside of it all" leaves its drawing' in told
        assert ("px wide" in told) is (one["width"] < 900)
        assert one["least"] == 6.5
    assert [one["faults"] for one in good] == [[], [], []]
