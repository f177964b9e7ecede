/**
 * Counts and times of the server operations of a rehearsal; start at {@link
 * dev.migrationsafety.engine.statistics.Statistics}; for callers.
 */
@NullMarked
package dev.migrationsafety.engine.statistics;

import org.jspecify.annotations.NullMarked;
