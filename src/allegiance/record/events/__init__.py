"""Which claims tell of one happening: claims → accounts (one report's) → links between accounts → events."""
