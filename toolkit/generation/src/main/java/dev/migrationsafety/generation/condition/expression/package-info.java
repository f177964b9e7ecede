/**
 * Reads expressions as the server prints them; start at
 * {@link dev.migrationsafety.generation.condition.expression.ExpressionParser}; for this module.
 */
@NullMarked
package dev.migrationsafety.generation.condition.expression;

import org.jspecify.annotations.NullMarked;
