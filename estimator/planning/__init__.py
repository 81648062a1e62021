"""Where, when and on what to run a job: every option weighed, ranked, and told apart where that is known."""
