/**
 * The results of checks: findings, claims and verdicts; start at {@link dev.migrationsafety.finding.Finding}; for
 * callers and implementors.
 */
@NullMarked
package dev.migrationsafety.finding;

import org.jspecify.annotations.NullMarked;
