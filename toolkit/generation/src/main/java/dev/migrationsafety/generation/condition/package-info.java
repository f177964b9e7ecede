/**
 * Parses, evaluates and solves conditions as the server prints them. It is not an SQL parser: what it cannot parse
 * stays unknown. For this module only; start at {@link dev.migrationsafety.generation.condition.Condition}.
 */
@NullMarked
package dev.migrationsafety.generation.condition;

import org.jspecify.annotations.NullMarked;
