/**
 * Layouts whose files hold an up and a down, divided by comments; start at
 * {@link dev.migrationsafety.sql.layout.marked.MarkedHistory}; for users of those layouts.
 */
@NullMarked
package dev.migrationsafety.sql.layout.marked;

import org.jspecify.annotations.NullMarked;
