/** Searches for the smallest records that reproduce a finding, and replays records that failed before. */
@NullMarked
package dev.migrationsafety.counterexample;

import org.jspecify.annotations.NullMarked;
