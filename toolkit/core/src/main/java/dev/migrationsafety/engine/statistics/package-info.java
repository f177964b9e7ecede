/** How often and how long a rehearsal used its server; start at {@link dev.migrationsafety.engine.statistics.Statistics}; for callers. */
@NullMarked
package dev.migrationsafety.engine.statistics;

import org.jspecify.annotations.NullMarked;
