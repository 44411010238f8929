"""Mentions → units, functions and jurisdictions, each with its reason; then the records."""

from graph_build.resolve.records import resolve

__all__ = ["resolve"]
