"""`python -m wizard` is the same as `wizard`."""

from wizard.cli.main import run

if __name__ == "__main__":
    run()
