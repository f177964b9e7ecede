/** Tables, columns and types as SQL engines see them; start at {@link dev.migrationsafety.sql.schema.Table}; for implementors. */
@NullMarked
package dev.migrationsafety.sql.schema;

import org.jspecify.annotations.NullMarked;
