"""What a user can ask for; the command line and other front ends call these functions and nothing below."""
