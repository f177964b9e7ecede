/**
 * Layouts whose file names start with a number; start at
 * {@link dev.migrationsafety.sql.layout.numbered.NumericHistory}; for users of those layouts.
 */
@NullMarked
package dev.migrationsafety.sql.layout.numbered;

import org.jspecify.annotations.NullMarked;
