"""The tables of a graph as files for other programs, and as a graph of NetworkX."""

from graph_build.export.write import FORMATS, export_graph, export_style

__all__ = ["FORMATS", "export_graph", "export_style"]
