"""What stands in another notice for a duty: differences between two sides, and suggestions.

holding   who holds a duty, by function
change    two holdings → what has changed between them
pairing   the duties of two sides that are one task
diff      two sides → new, dropped, changed hands, changed role, unchanged
suggest   duties without an owner → who holds their counterpart elsewhere
"""

from graph_build.counterparts.diff import Difference, diff
from graph_build.counterparts.suggest import Suggestions, suggest

__all__ = ["Difference", "Suggestions", "diff", "suggest"]
