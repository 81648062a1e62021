"""Every formula of carbonest, once.

``power``       watts of a machine from its curves, energy from watts
``server``      watts of hardware from its specification (the model behind the tables)
``emissions``   operational and embodied emissions, cost, SCI
``work``        hours of a job on other and on more hardware
``language_models``  parameters, training work and memory of language models
``published``   other tools' formulas, reproduced for comparison
``operations``  what formulas use beside arithmetic

These use arithmetic and :mod:`.operations` only: no branch on a value, no look-up, no default coefficient, no input or
output. Each is monotone in each argument, as its docstring says, and runs on floats, arrays, columns, SQL text and
ranges. Beside them stand the rules for what is no single expression:

``intervals``   the one rule by which uncertain quantities combine
``differences`` what two options do not share
``quantiles``   a quantile of a few values
``windows``     means over a window of time
``geography``   distance between places
"""
