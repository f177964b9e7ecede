/** Domain rules over rows; {@link dev.migrationsafety.invariant.Invariant} is for implementors. */
@NullMarked
package dev.migrationsafety.invariant;

import org.jspecify.annotations.NullMarked;
