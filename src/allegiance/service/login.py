"""Who is at work. A module of its own, so that a command's help loads nothing else."""

import getpass


def login_name() -> str:
    """Who is at work, as the system knows it; `unknown` where it does not."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
