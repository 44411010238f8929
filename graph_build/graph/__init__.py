"""Records become node and edge tables, after the one ontology of `schema.toml`."""
