package dev.migrationsafety.rehearsal;

import dev.migrationsafety.schema.Relations;

/**
 * Rows to begin a search with.
 *
 * @param station the rows, and those that the migrations write
 * @param relations the tables of their station with all references
 * @param probe tries some of them
 */
record RowPool(StationRows station, Relations relations, Probe probe) {}
