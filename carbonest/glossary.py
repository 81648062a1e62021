"""What the words of the output mean: the one source of `carbonest glossary` and of docs/glossary.md."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import NamedTuple


class Term(NamedTuple):
    """A word, its other spellings, its meaning in a sentence or two, and the page that says more (below docs/)."""

    name: str
    also: tuple[str, ...]
    meaning: str
    page: str


def _term(names: str, meaning: str, page: str) -> Term:
    first, *also = names.split(" | ")
    return Term(first, tuple(also), meaning, page)


#: Headings → their terms.
SECTIONS: Mapping[str, tuple[Term, ...]] = {
    "What is counted": (
        _term(
            "scope",
            "What power and energy include, from the board to the building: gpu_only, cpu_pkg, cpu_pkg+dram, "
            "server_ac, server+pue. Figures of different scopes are never mixed.",
            "methodology.md#3-energy",
        ),
        _term("gpu_only", "Scope: the GPU boards alone, as a driver's counter reads them.", "methodology.md#3-energy"),
        _term("cpu_pkg", "Scope: the CPU packages alone, as RAPL counts them.", "methodology.md#3-energy"),
        _term("cpu_pkg+dram", "Scope: the CPU packages and the memory modules.", "methodology.md#3-energy"),
        _term(
            "server_ac | wall power",
            "Scope: the whole machine's share of its server at the wall plug: CPUs, memory, GPUs, drives, fans and the "
            "losses of the power supply, without the building.",
            "methodology.md#3-energy",
        ),
        _term(
            "server+pue | facility energy",
            "Scope: server_ac times the PUE of the site, so cooling and power distribution are in. What a meter of the "
            "data centre would charge to the machine.",
            "methodology.md#3-energy",
        ),
        _term(
            "PUE | power usage effectiveness",
            "Energy of a data centre over the energy of its computers, at least 1. measured is the site's own figure, "
            "fleet the provider's mean with the spread over its sites.",
            "methodology.md#3-energy",
        ),
        _term(
            "operational | operational emissions",
            "Emissions of the electricity that the run takes: energy times carbon intensity.",
            "methodology.md#4-carbon",
        ),
        _term(
            "embodied | embodied emissions | manufacture",
            "Emissions of making the hardware, spread over its service life: the machine's share of its server for the "
            "hours that it is held. They stand on a line of their own.",
            "methodology.md#4-carbon",
        ),
        _term(
            "total",
            "Operational and embodied emissions together; over several machines the sum in which what all share (one "
            "power model, one grid) does not average out.",
            "methodology.md#6-intervals",
        ),
        _term(
            "SCI | software carbon intensity",
            "Operational and embodied emissions per functional unit, by ISO/IEC 21031: per machine-hour, or per what "
            "--per names.",
            "methodology.md#4-carbon",
        ),
        _term(
            "machine-hours",
            "Hours that a machine is allocated, times how many of them; busy or idle.",
            "methodology.md#7-bills",
        ),
        _term(
            "kgCO2e | gCO2e | CO2e",
            "Mass of carbon dioxide that warms as much in 100 years as all greenhouse gases together. gCO2e/kWh is the "
            "carbon intensity of electricity.",
            "methodology.md#4-carbon",
        ),
    ),
    "Electricity": (
        _term(
            "intensity | carbon intensity",
            "Emissions of a kWh of electricity at a place and time, in gCO2e/kWh. By default the yearly mean of the "
            "grid zone; a live service, a file or a number stands in with --intensity.",
            "methodology.md#4-carbon",
        ),
        _term(
            "location-based",
            "Carbon accounted by the grid where the machine stands, whatever contracts its operator holds (GHG "
            "Protocol Scope 2). What carbonest computes.",
            "methodology.md#4-carbon",
        ),
        _term(
            "market-based",
            "Carbon accounted by the contracts (certificates, purchases) of the operator. Shown beside the "
            "location-based figure, and only where the provider publishes it: --accounting market.",
            "decisions/0004-market-based.md",
        ),
        _term(
            "boundary",
            "Which emissions of the electricity are in: lifecycle or direct.",
            "methodology.md#4-carbon",
        ),
        _term(
            "lifecycle",
            "Boundary: emissions of burning, of supplying the fuel, and of building the plants.",
            "methodology.md#4-carbon",
        ),
        _term(
            "direct",
            "As a boundary: emissions from the plants' stacks alone. As evidence of a GPU's speed: one published "
            "source has both GPUs.",
            "planning.md#speed-on-other-hardware",
        ),
        _term(
            "signal",
            "average: what a kWh of the grid's mix contains. marginal: what one more kWh causes, by the plant that "
            "answers it. Never mixed.",
            "methodology.md#4-carbon",
        ),
        _term("average", "Signal: the mean of the grid's mix.", "methodology.md#4-carbon"),
        _term("marginal", "Signal: the emissions of one more kWh.", "methodology.md#4-carbon"),
        _term(
            "basis",
            "Of a figure: where it comes from. Of an intensity: consumption (imports and exports counted) or "
            "production (the plants of the country). Of a price: listed, scaled, or a mean saving.",
            "methodology.md#4-carbon",
        ),
        _term(
            "zone | contested",
            "The part of the grid that a region draws from. ~ marks a contested one: sources place the region in "
            "different zones.",
            "methodology.md#4-carbon",
        ),
        _term(
            "area",
            "A country, bloc or continent in the place of a region (Germany, UK, eu, europe). Where a provider has one "
            "open region there, it is that one; where it has several, the range spans them all.",
            "decisions/0085-first-keystrokes.md",
        ),
    ),
    "How sure a number is": (
        _term(
            "central | central figure",
            "The best single figure within an interval.",
            "methodology.md#6-intervals",
        ),
        _term(
            "90 % interval | interval | range",
            "The range that holds the truth in nine cases of ten, checked against published measurements. It is skewed "
            "where the evidence is.",
            "accuracy.md",
        ),
        _term(
            "widest contributor | widest",
            "What widens the interval most, with the option that would narrow it.",
            "methodology.md#6-intervals",
        ),
        _term(
            "prior",
            "What is assumed of something that was not given: a distribution from published data, such as the "
            "utilization of machines of a class. It widens the interval and is said.",
            "methodology.md#2-utilization",
        ),
        _term(
            "tier",
            "How close the evidence for a machine's watts is: measured, modelled, family or generic.",
            "methodology.md#1-power-of-a-machine",
        ),
        _term("measured", "Tier: Teads measured this platform.", "methodology.md#1-power-of-a-machine"),
        _term(
            "modelled",
            "Tier: the exact CPU and GPU are known to the power model. Of `measure`: computed from CPU-seconds where "
            "no counter can be read.",
            "methodology.md#1-power-of-a-machine",
        ),
        _term("family", "Tier: placed by relatives of the hardware.", "methodology.md#1-power-of-a-machine"),
        _term("generic", "Tier: little but a power limit is known.", "methodology.md#1-power-of-a-machine"),
        _term(
            "trail | --explain",
            "Every step from the question to a figure: value, unit, method, sources, and whether it was assumed.",
            "methodology.md#6-intervals",
        ),
        _term(
            "assumed",
            "A step of the trail that nobody gave and a table or a judgement filled in.",
            "methodology.md#6-intervals",
        ),
        _term(
            "independent and shared | independent | shared",
            "Errors that each machine has for itself average out over many; those that all share (power model, PUE, "
            "intensity) do not, and are added up.",
            "methodology.md#6-intervals",
        ),
        _term(
            "closest",
            "A machine that no table holds, taken as another size of its family: scaled, said, and with a wider range.",
            "methodology.md#1-power-of-a-machine",
        ),
    ),
    "Load": (
        _term(
            "utilization",
            "Share of the time that CPUs, or a GPU by its driver, are busy: 0 to 1. Of GPUs it is no measure of how "
            "hard they work: see duty.",
            "methodology.md#2-utilization",
        ),
        _term(
            "duty",
            "How far a GPU is kept on the way from waiting with a process to its power limit, 0 to 1. It follows the "
            "work of a step, its precision and the board, and sets the watts.",
            "methodology.md#1-power-of-a-machine",
        ),
        _term(
            "class | workload class",
            "Kind of load, such as web, batch, training or serving: a distribution over utilization or duty. In "
            "`plan`, --class is the kind of work by which GPUs' speeds compare.",
            "methodology.md#2-utilization",
        ),
        _term(
            "idle state",
            "What an idle GPU does: deep (clocks asleep), awake (no process), context (a process holds it).",
            "methodology.md#1-power-of-a-machine",
        ),
        _term(
            "coverage",
            "Share of the time, or of the rows, that has values; the rest is said and never counted as zero.",
            "usage.md",
        ),
        _term(
            "MFU | model FLOPs utilization",
            "Share of a GPU's 16-bit peak that the training of a language model reaches.",
            "llm.md",
        ),
    ),
    "Options beside each other": (
        _term(
            "front",
            "The options that no other shown one beats in everything at once: carbon, money and time in `plan`, score "
            "and energy in `profile`.",
            "planning.md#order-front-ties",
        ),
        _term(
            "≈ | tie | told apart | not told apart",
            "The option cannot be told from the one that leads: the interval of their ratio, over what they do not "
            "share, holds 1, or they differ by less than 1 %. Overlapping ranges alone make no tie.",
            "planning.md#order-front-ties",
        ),
        _term(
            "same hardware | same",
            "Evidence of speed: the GPU that the hours were counted on, exactly 1.",
            "planning.md#speed-on-other-hardware",
        ),
        _term(
            "linked",
            "Evidence of a GPU's speed: two published sources through a third GPU.",
            "planning.md#speed-on-other-hardware",
        ),
        _term(
            "borrowed",
            "Evidence of a GPU's speed: known only for another class of work or precision, with a wider range.",
            "planning.md#speed-on-other-hardware",
        ),
        _term(
            "not comparable",
            "No published speed links the GPU to the job's: listed as left out, until --class or --speed says more.",
            "planning.md#speed-on-other-hardware",
        ),
        _term(
            "carbon price",
            "US dollars per tonne of CO2e: ranks money and carbon in one number.",
            "planning.md#order-front-ties",
        ),
    ),
    "Money": (
        _term(
            "list price | on_demand",
            "Dated price of a machine-hour without discounts or tax. No price known is no cost, never zero.",
            "methodology.md#5-cost",
        ),
        _term(
            "spot",
            "Price of spare machines that may be taken away. No quote is shipped: on-demand less a mean saving, with a "
            "range.",
            "methodology.md#5-cost",
        ),
        _term(
            "snapshot | overlay | live",
            "Where prices come from: the shipped table, the one that `carbonest data refresh prices` wrote, or the "
            "provider's own service.",
            "live-services.md#prices---prices",
        ),
    ),
    "Measuring": (
        _term(
            "RAPL",
            "Running Average Power Limit: energy counters of Intel's and AMD's CPUs, by package and memory.",
            "measuring.md#which-meter",
        ),
        _term("NVML", "NVIDIA's library that reads energy and power of its GPUs.", "measuring.md#which-meter"),
        _term(
            "share of the program | process share",
            "What a program drew of the machine's joules, beyond what the machine drew without it.",
            "measuring.md#the-cpu-time-model-who-pays-for-idle",
        ),
        _term(
            "break-even",
            "How many predictions pay for the training of a smaller model.",
            "profiling.md#distillation",
        ),
        _term(
            "elasticity",
            "By how many per cent energy grows for one per cent less error.",
            "profiling.md#learning-curves",
        ),
    ),
    "Bills": (
        _term(
            "not estimated | quarantined",
            "Rows or machines without a figure: listed with their reason and their money, and in no sum of energy.",
            "fleet.md#what-it-says",
        ),
        _term(
            "gap",
            "The difference between the provider's own figure and ours, told apart by stage.",
            "compare.md",
        ),
    ),
}  # fmt: skip
TERMS: tuple[Term, ...] = tuple(term for terms in SECTIONS.values() for term in terms)


def key(text: str) -> str:
    """Return a term as it is compared: without case, and with blanks, dashes and underscores alike."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(plain.replace("-", " ").replace("_", " ").split())


def spellings() -> dict[str, Term]:
    """Return every term by each of its spellings, as :func:`key` compares them."""
    return {key(name): term for term in TERMS for name in (term.name, *term.also)}


def find(text: str) -> Term | None:
    """Return the term of a word in any spelling, ``None`` if there is none.

    Examples
    --------
    >>> find("Server AC").name, find("nonsense")
    ('server_ac', None)
    """
    return spellings().get(key(text))
