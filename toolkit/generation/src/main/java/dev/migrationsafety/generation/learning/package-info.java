/**
 * Learns rules of a table from rows that the server refused; start at
 * {@link dev.migrationsafety.generation.learning.LearnedRules}; for this module.
 */
@NullMarked
package dev.migrationsafety.generation.learning;

import org.jspecify.annotations.NullMarked;
