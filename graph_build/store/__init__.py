"""Tables become a database that answers Cypher; the folder in which a graph is kept."""
