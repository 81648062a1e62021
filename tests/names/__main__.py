"""``python -m tests.names``: the names that texts mention, counted by kind, and those that do not exist."""

from collections import Counter

from .everywhere import found

every = found()
faults = [mention for mention in every if mention.fault]
for mention in sorted(set(faults), key=lambda each: (each.kind, each.where)):
    print(f"{mention.where}: {mention.kind} {mention.name}: {mention.fault}")
for kind, count in sorted(Counter(mention.kind for mention in every).items()):
    distinct = len({mention.name for mention in every if mention.kind == kind})
    wrong = sum(mention.kind == kind for mention in faults)
    print(f"{kind:14} {count:6,} mentions  {distinct:6,} names  {wrong:4} do not exist")
