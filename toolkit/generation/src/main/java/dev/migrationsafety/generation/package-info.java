/** Rows made for a schema: sets of rows closed under references; found by {@link java.util.ServiceLoader}, start at {@link dev.migrationsafety.generation.SchemaRowGenerator}. */
@NullMarked
package dev.migrationsafety.generation;

import org.jspecify.annotations.NullMarked;
