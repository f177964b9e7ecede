/**
 * Queries of our own: their texts, names as SQL, and the settings of a session that observes; start at
 * {@link dev.migrationsafety.postgresql.query.Query}; for this module.
 */
@NullMarked
package dev.migrationsafety.postgresql.query;

import org.jspecify.annotations.NullMarked;
