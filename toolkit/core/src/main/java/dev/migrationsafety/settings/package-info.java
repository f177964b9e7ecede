/** The settings of a rehearsal, as values; for callers. */
@NullMarked
package dev.migrationsafety.settings;

import org.jspecify.annotations.NullMarked;
