/**
 * What rows of a table must respect and what should occur among them; start at
 * {@link dev.migrationsafety.generation.rule.TableRules}; for this module.
 */
@NullMarked
package dev.migrationsafety.generation.rule;

import org.jspecify.annotations.NullMarked;
