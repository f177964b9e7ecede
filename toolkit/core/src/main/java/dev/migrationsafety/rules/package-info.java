/**
 * The ids of all rules, and what preparation, experiments and judges report with them; start at
 * {@link dev.migrationsafety.rules.Rules}; for all of these.
 */
@NullMarked
package dev.migrationsafety.rules;

import org.jspecify.annotations.NullMarked;
