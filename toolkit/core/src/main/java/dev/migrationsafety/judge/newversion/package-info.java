/**
 * Judges a rollback over rows that the new version wrote; start at
 * {@link dev.migrationsafety.judge.newversion.NewVersionJudge}; for the rehearsal.
 */
@NullMarked
package dev.migrationsafety.judge.newversion;

import org.jspecify.annotations.NullMarked;
