"""The providers' own carbon figures beside ours: their exports read, and the gap told apart by stage."""
