/** Searches for the smallest records that reproduce a finding, and replays records that failed before. */
@NullMarked
package dev.migrationsafety.reproduction;

import org.jspecify.annotations.NullMarked;
