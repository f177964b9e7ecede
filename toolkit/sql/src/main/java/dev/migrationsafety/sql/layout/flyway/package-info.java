/**
 * The layout of Flyway; start at {@link dev.migrationsafety.sql.layout.flyway.FlywayLayout}; for users of that layout.
 */
@NullMarked
package dev.migrationsafety.sql.layout.flyway;

import org.jspecify.annotations.NullMarked;
