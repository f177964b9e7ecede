package dev.migrationsafety.schema;

/**
 * What one look at a database's catalog gives.
 *
 * @param snapshot every object in canonical form
 * @param relations the tables in a form for generators and digests
 */
public record StationSchema(SchemaSnapshot snapshot, Relations relations) {}
