/** The smallest records over which a finding shows, and those that failed before. */
@NullMarked
package dev.migrationsafety.reproduction;

import org.jspecify.annotations.NullMarked;
