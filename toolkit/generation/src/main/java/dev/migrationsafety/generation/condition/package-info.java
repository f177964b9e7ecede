/** Conditions as the server prints them, read, judged and solved; no SQL parser: what is not understood stays unknown. For this module only; start at {@link dev.migrationsafety.generation.condition.Condition}. */
@NullMarked
package dev.migrationsafety.generation.condition;

import org.jspecify.annotations.NullMarked;
