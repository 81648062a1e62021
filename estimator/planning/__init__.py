"""Where, when and on what to run a job: every option weighed, ranked, and told apart where that is known.

From a question to its answer:

``options``, ``asked``       what may be asked, and the request that options stand for
``job``, ``job_files``       the work to be placed, given or read from a file
``hardware_names``           GPUs and CPUs as people name them
``request``, ``objective``   the question; what shall be small, with its value, its errors and its title
``eligible``                 the machines that can do it: ``fitting`` has their hours and watts, ``speed`` how fast
``places``, ``timing``       regions with PUE and intensity; the best start by ``timeline``, and ``foresight``
``price_book``, ``sources``  prices and intensities, of the tables or of a source named
``sweep``                    all options by central figures (``slots``), and the few of them that matter (``front``)
``weigh``, ``standing``      these in full (``candidate``), and how they stand among each other
``planner``, ``plan``        all of it in order; the answer
``explain``, ``shown``       why the best is the best; how an answer shows itself outside the command
"""
