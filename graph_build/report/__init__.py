"""What people hand round: Excel workbooks and offline HTML pages; knows nothing of the graph."""
