/**
 * Judges a step over rows that the next station cannot hold; start at
 * {@link dev.migrationsafety.judge.unholdable.UnholdableRowsJudge}; for the rehearsal.
 */
@NullMarked
package dev.migrationsafety.judge.unholdable;

import org.jspecify.annotations.NullMarked;
