/**
 * Judges of a rollback: whether schema and rows are as before, and whether a second up succeeds; start at
 * {@link dev.migrationsafety.judge.rollback.RollbackJudge}; for the rehearsal.
 */
@NullMarked
package dev.migrationsafety.judge.rollback;

import org.jspecify.annotations.NullMarked;
