/**
 * Migrations as values and the layouts that read them; start at {@link dev.migrationsafety.migration.MigrationHistory};
 * {@link dev.migrationsafety.migration.layout.MigrationLayout} is for implementors.
 */
@NullMarked
package dev.migrationsafety.migration;

import org.jspecify.annotations.NullMarked;
