/**
 * Makes sets of rows smaller as long as something still fails with them; entry {@link Shrinker}, for the rehearsal.
 */
@NullMarked
package dev.migrationsafety.counterexample.shrinking;

import org.jspecify.annotations.NullMarked;
