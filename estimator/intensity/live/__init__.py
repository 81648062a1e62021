"""Carbon intensity through the hours: live services and users' files, one shape of series for all."""
