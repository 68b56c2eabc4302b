"""What the claims of all reports say together: pure functions over claims, each answer with what it rests on."""
