"""One module a command: `add_arguments(parser, language)` and `run(context) -> exit code`."""
