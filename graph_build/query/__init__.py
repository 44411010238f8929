"""The named queries: found, their parameters bound, run on a store."""

from graph_build.query.header import NamedQuery, Parameter
from graph_build.query.named import bind, describe, find_query, list_queries, run

__all__ = ["NamedQuery", "Parameter", "bind", "describe", "find_query", "list_queries", "run"]
