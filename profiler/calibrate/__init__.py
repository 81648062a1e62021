"""Does CPU time tell energy on this machine? The experiment and its analysis."""
