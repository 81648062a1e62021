"""``carbonest compare``: the providers' own figures beside ours."""
