/**
 * Judges of an up: what it leaves behind, repeats, or does to few or hidden rows; start at
 * {@link dev.migrationsafety.judge.up.AfterUpJudge}; for the rehearsal.
 */
@NullMarked
package dev.migrationsafety.judge.up;

import org.jspecify.annotations.NullMarked;
