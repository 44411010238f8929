"""Findings under named rules: what nobody owns, what too many own, what changed hands.

finding   what a rule found, with its quotes
case      the records of the graph, with the look-ups that rules need
rules/    one small pure function for each rule, by subject
catalog   the rules with their words for the reader, in the order of the report
folding   forty lines where one says it become one
coverage  how much was read with certainty
run       records → findings
"""

from graph_build.audit.catalog import RULES
from graph_build.audit.finding import Finding, Options, Rule
from graph_build.audit.run import Audit, audit

__all__ = ["RULES", "Audit", "Finding", "Options", "Rule", "audit"]
