/**
 * Makes single rows; start at {@link dev.migrationsafety.generation.row.RowMaker}; for this module.
 */
@NullMarked
package dev.migrationsafety.generation.row;

import org.jspecify.annotations.NullMarked;
