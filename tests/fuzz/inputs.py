"""Values that people type and programs send: good ones by kind, and what goes wrong with them."""

import string

GOOD = {
    "sku": ["Standard_D4s_v3", "d4s_v3", "m5.xlarge", "p3.16xlarge", "p4d.24xlarge", "n2-standard-4", "t3.micro",
        "Standard_NC6s_v3", "g5.xlarge", "Standard_ND96asr_v4", "c7g.large", "n2-custom-8-24576", "a2-highgpu-1g",
        "m5.metal", "NC6_Promo", "Standard_A1", "m99.mega"],
    "price": ["3.06", "$2", "p3.16xlarge=24", "p3.16xlarge@us-east-1=9.5", "a2-highgpu-1g=3.67", "m5.xlarge=0", "=1",
        "@=1", "m99.mega=2", "p3.16xlarge=1e400"],
    "region": ["Germany", "UK", "europe", "eu", "London", "westeurope", "us-east-1", "eu-north-1", "uksouth",
        "europe-west1", "EastUS", "EUW1", "francecentral",
        "ap-southeast-2", "mars", "West Europe", "EU (Ireland)"],
    "place": ["eastus", "DE", "FR", "GB", "US-CAL-CISO", "us-east-1", "germany", "SE-SE3", "xx"],
    "country": ["SE", "Germany", "eu", "eea", "DEU", "us"],
    "gpu": ["NVIDIA H100 80GB HBM3", "Tesla P100-PCIE-16GB", "V100", "A100-80GB", "H100-SXM", "T4",
        "A100-SXM4-40GB", "RTX 3090", "MI300X", "L4", "H100:1g.10gb",
        "X1 (450 W)", "Tesla P100-PCIE-16GB", "GeForce RTX 4090", "A100 MIG 3g.20gb"],
    "cpu": ["EPYC 7763", "Xeon Platinum 8480+", "Intel(R) Xeon(R) Platinum 8259CL CPU @ 2.50GHz", "i7-9750H",
        "Apple M2", "X (35 W)", "AMD Ryzen 9 5950X 16-Core Processor", "Graviton3", "E5-2686 v4"],
    "workload": ["general", "batch", "database", "web", "training", "llm-training", "serving", "idle", "input-bound"],
    "hours": ["1month", "1y", "1h30m", "1d 12h", "10", "90min", "7d", "0", "0.5h", "1e3", "2w", "24h", "1s", "8760"],
    "fraction": ["65%", "0.65", "0", "1", "100%", "12.5%", "0.001"],
    "memory": ["512GiB", "2TB", "16", "64GB", "0.5GiB", "1MiB"],
    "number": ["1", "2", "4", "0.5", "100", "350", "1e6", "3.2", "8", "1.15", "0"],
    "moment": ["2026-07-01T08:00", "2026-12-01T08:00Z", "2026-10-01", "2026-07-01T08:00+05:30", "2024-02-29T23:59",
        "20260701"],
    "intensity": ["annual", "350", "0", "series.csv", "120.5", "uk", "annual", "400", "series.csv", "watttime",
        "electricitymaps:DE", "1e-9"],
    "zoo": ["faster_rcnn_R_50_FPN_3x", "mask_rcnn_R_50_FPN_3x", "retinanet_R_50_FPN_1x", "keypoint_rcnn_R_50_FPN_1x"],
    "speed": ["A100=2.1", "H100=4", "T4=0.3-0.5", "V100=1"],
    "tag": ["team=ml", "team", "Name=web-1", "cost center=7"],
    "machines": ["1", "1,2,4", "2", "8,16"],
    "month": ["2026-10", "2026-11", "2024-02"],
    "id": ["i-0123456789abcdef0", "i-00000000", "i-00000001"],
    "model": ["gas", "baseline", "measured_run"],
    "llm": ["8B", "qwen3-8b", "30B-A3B", "70B", "llama-3.1-405b", "350M", "gpt-oss-20b", "Meta-Llama-3.1-8B-Instruct",
        "671B", "9b", "qwen9", "mixtral-8x7b", "deepseek-v3", "1.5T"],
    "count": ["50", "4k", "128k", "4096", "20M", "1.5B", "300k", "1000", "1", "0", "2T"],
    "group": ["account", "region", "type", "tag:team", "resource-group", "lifecycle", "period"],
    "provider": ["aws", "azure", "gcp", "aws,azure"],
    "device": ["cpu", "cuda"],
    "output": ["-", "out.txt", "no/such/dir/out.txt", ".", "", "out.json"],
}  # fmt: skip
NUMBERS = ["nan", "inf", "-inf", "1e309", "-1", "-0", "0", "0.0", "1e-320", "1e15", "1e16", "1e300", "-1e300", "1_000",
"1,200", "0x10", "1e", "1.2.3", "+", ".", "e5", "007", "١٢", "\uff15", "²", "½", "1e999999", "99999999999999999999",
"2147483648", "9223372036854775808", "0.1e-5", "1%", "101%", "-5%", "250%", "1e-16"]  # fmt: skip
CONTROL = [
    "\x1b[31m",
    "\x1b]0;title\x07",
    "\r",
    "\n",
    "\t",
    "\x00",
    "\x7f",
    "\x9b31m",
    "\u202e",
    "\u2066",
    "\u200b",
    "\ufeff",
    "\x08",
]
UNICODE = ["é", "ß", "ﬀ", "İ", "日本", "😀", "\ud800", "\udcff", "Å", "A\u0300", "\u2028", "¼", "٣", "\U0010ffff"]
ACTIVE = [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "javascript:alert(1)", "' onmouseover='x",
    "&lt;b&gt;",
    "</style><script>x</script>", "]]><svg/onload=alert(1)>", "{{7*7}}", "=cmd|' /C calc'!A0", "+1+1", "@SUM(1)",
    "-2+3",
    "%s%n%d", "{0}", "../../etc/passwd", "a\\b", '"', "'", ",", ";", "--", "-h", "*", "[", "(", "a" * 300,
]  # fmt: skip
DATES = [
    "9999-12-31T23:59:59Z", "0001-01-01T00:00+23:59", "1970-01-01T00:00Z", "2026-02-30", "2026-13-01", "now",
    "2026-07-01T25:00",
    "2026-07-01T08:00:60Z", "10000-01-01", "2026-W01-1", "2026-07-01T08:00:00.123456789Z", "-2026-07-01",
    "2026-07-01T08:00+99:99",
]  # fmt: skip
KINDS = tuple(GOOD)


def hostile(rng):
    """Return text that no rule foresees."""
    pick = rng.random()
    if pick < 0.2:
        return rng.choice(NUMBERS)
    if pick < 0.4:
        return rng.choice(["x", "", "m5", "A100 "]) + rng.choice(CONTROL) + rng.choice(["", "y", "31m"])
    if pick < 0.55:
        return rng.choice(["", "name "]) + rng.choice(UNICODE)
    if pick < 0.75:
        return rng.choice(ACTIVE)
    if pick < 0.85:
        return rng.choice(DATES)
    if pick < 0.88:
        return rng.choice(["1", "9", "a", " ", "(", "é", "1 ", "A-", "%"]) * rng.choice([50, 1000, 20_000])
    if pick < 0.95:
        return "".join(rng.choice(string.printable) for _ in range(rng.randrange(12)))
    return "".join(chr(rng.choice([rng.randrange(32, 0x2FF), rng.randrange(0xD800)])) for _ in range(rng.randrange(8)))


def mutated(rng, text):
    """Return a text with something done to it."""
    at = rng.randrange(len(text) + 1)
    pick = rng.randrange(10)
    if pick == 0:
        return text[:at] + rng.choice(CONTROL) + text[at:]
    if pick == 1:
        return text[:at] + rng.choice(UNICODE) + text[at:]
    if pick == 2:
        return text[:at] + text[at + 1 :]
    if pick == 3:
        return text[:at] + rng.choice(string.printable) + text[at:]
    if pick == 4:
        return text.swapcase()
    if pick == 5:
        return f" {text} "
    if pick == 6:
        return text * rng.choice([2, 50])
    if pick == 7:
        return text[:at]
    if pick == 8:
        return rng.choice(["-", "+", "0", "1", "00", "1e"]) + text
    return text[:at] + rng.choice(ACTIVE) + text[at:]


def value(rng, kind, *, wild=0.25):
    """Return a value of a kind; wild ones are mutated, of another kind, or hostile."""
    good = rng.choice(GOOD[kind])
    if rng.random() >= wild:
        return good
    pick = rng.random()
    if pick < 0.45:
        return mutated(rng, good)
    if pick < 0.6:
        return rng.choice(GOOD[rng.choice(KINDS)])
    return rng.choice(NUMBERS) if kind in ("hours", "fraction", "memory", "number") and pick < 0.85 else hostile(rng)


def odd(rng):
    """Return an object of a type that a caller of the Python face may pass by mistake."""
    return rng.choice([
        None, True, False, 0, 1, -1, 0.5, 1.5, 10**400, -(10**400), float("nan"), float("inf"), -0.0, "", b"x", [],
        [1], (), {}, {"a": 1},
        object, 1j, range(3), "5", " 7 ", set(), 1e-320, 1e300, 2**63, ["m5.xlarge"], lambda: 1, "a\0b", hostile(rng),
    ])  # fmt: skip


def argument(text):
    """Return a text as the system passes it: without NUL, and with no surrogate but those of stray bytes."""
    kept = "".join(c if not "\ud800" <= c <= "\udfff" or "\udc80" <= c <= "\udcff" else "?" for c in text)
    return kept.replace("\0", "")[:100_000]
