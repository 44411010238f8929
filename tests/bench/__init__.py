"""Measures against named yardsticks, in one run: `make bench`."""
