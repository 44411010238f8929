"""A real Neo4j for the tests: the one that is named, one in Docker, or one from Maven artifacts.

server     which database and who asks; waiting for it, emptying it
named      the one that `NEO4J_URI` names
docker     a container of the image of docker-compose.yml
maven      a server of our own from the jars of pom.xml; `neo4j-admin`
sources    the first of them that is to be had, or the reasons why none is
"""
