/**
 * What a layout is given and what it makes of the files of a history; start at
 * {@link dev.migrationsafety.migration.layout.MigrationLayout}; for implementors of layouts.
 */
@NullMarked
package dev.migrationsafety.migration.layout;

import org.jspecify.annotations.NullMarked;
