package dev.migrationsafety.experiment.schemapass;

import dev.migrationsafety.schema.Schema;

/**
 * The schema between two steps, as the schema pass observed it without generated rows.
 *
 * @param index 0 is the baseline, i comes after step i
 */
public record Station(int index, Schema schema) {}
