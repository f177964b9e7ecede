/** The rehearsal of a history; start at {@link dev.migrationsafety.rehearsal.Rehearsal}; for callers. */
@NullMarked
package dev.migrationsafety.rehearsal;

import org.jspecify.annotations.NullMarked;
