"""Every formula of carbonest, once.

``power``       watts of a machine from its curves, energy from watts
``server``      watts of hardware from its specification (the model behind the tables)
``emissions``   operational and embodied emissions, cost, SCI
``intervals``   the one rule by which uncertain quantities combine
``published``   other tools' formulas, reproduced for comparison
``differences`` what two options do not share
``work``        hours of a job on other and on more hardware
``windows``     means over a window of time
``geography``   distance between places
``operations``  what formulas use beside arithmetic

Formulas use arithmetic and :mod:`.operations` only: no branch on a value, no look-up, no default coefficient,
no input or output. Each is monotone in each argument, as its docstring says.
"""
