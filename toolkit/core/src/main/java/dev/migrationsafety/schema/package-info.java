/**
 * A schema as values: catalog objects, their differences, and tables to fill; start at {@link
 * dev.migrationsafety.schema.SchemaSnapshot}.
 */
@NullMarked
package dev.migrationsafety.schema;

import org.jspecify.annotations.NullMarked;
