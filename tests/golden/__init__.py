"""Files as they should be: `python -m tests.golden` writes them anew, the diff is for review."""
