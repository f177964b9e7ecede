package dev.migrationsafety.counterexample;

import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import java.util.List;

/**
 * Records with which a search begins.
 *
 * @param station the records, and those that the migrations write
 * @param schema the schema that they were made for
 * @param references all references that they keep
 * @param probe tries some of them
 */
record RowPool(StationRows station, Schema schema, List<Reference> references, Probe probe) {}
