"""`python -m spec`."""

from spec.cli import main

if __name__ == "__main__":
    main(prog_name="python -m spec")
