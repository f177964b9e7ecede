/**
 * Reads the tables that hold rows; start at {@link dev.migrationsafety.postgresql.relations.RelationsReader}; for this
 * module.
 */
@NullMarked
package dev.migrationsafety.postgresql.relations;

import org.jspecify.annotations.NullMarked;
