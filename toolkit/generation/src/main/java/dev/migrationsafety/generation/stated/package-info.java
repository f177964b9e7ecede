/**
 * Rows and values that users state; start at {@link dev.migrationsafety.generation.stated.StatedRows}; for this module.
 */
@NullMarked
package dev.migrationsafety.generation.stated;

import org.jspecify.annotations.NullMarked;
