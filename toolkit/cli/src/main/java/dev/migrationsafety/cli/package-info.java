/** The {@code migration-safety} command: {@code check} rehearses migrations, {@code gate} compares a report with files; start at {@link dev.migrationsafety.cli.MigrationSafety}. */
@NullMarked
package dev.migrationsafety.cli;

import org.jspecify.annotations.NullMarked;
