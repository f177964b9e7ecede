/** What SQL scripts and definitions mention; start at {@link dev.migrationsafety.sql.script.SqlHints}; for implementors. */
@NullMarked
package dev.migrationsafety.sql.script;

import org.jspecify.annotations.NullMarked;
