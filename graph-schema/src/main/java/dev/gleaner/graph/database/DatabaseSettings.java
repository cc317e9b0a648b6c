package dev.gleaner.graph.database;

/** Which Neo4j to use. */
public sealed interface DatabaseSettings permits LocalDatabase, RemoteDatabase {}
