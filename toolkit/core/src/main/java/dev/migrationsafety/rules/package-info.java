/**
 * The checks: pure judgement over observations; start at {@link dev.migrationsafety.rules.Rules}; for the rehearsal.
 */
@NullMarked
package dev.migrationsafety.rules;

import org.jspecify.annotations.NullMarked;
