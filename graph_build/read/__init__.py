"""A file of any format → its decoded text."""

from graph_build.read.text import read_document

__all__ = ["read_document"]
