/**
 * Rows of a schema version as values: digests, rows, their differences, and the generator SPI; start at {@link
 * dev.migrationsafety.data.DataDigest}.
 */
@NullMarked
package dev.migrationsafety.data;

import org.jspecify.annotations.NullMarked;
