"""A file of any format → its decoded text."""

from graph_build.read.names import file_name
from graph_build.read.text import read_document

__all__ = ["file_name", "read_document"]
