/**
 * What several judges share: the judge itself, losses of values, ignored errors, and values that differ between equal
 * runs; start at {@link dev.migrationsafety.judge.evidence.Judge}; for judges.
 */
@NullMarked
package dev.migrationsafety.judge.evidence;

import org.jspecify.annotations.NullMarked;
