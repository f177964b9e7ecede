/**
 * What is asked of a generator of records and what it answers; start at
 * {@link dev.migrationsafety.data.generator.RecordGenerator}; for implementors of generators.
 */
@NullMarked
package dev.migrationsafety.data.generator;

import org.jspecify.annotations.NullMarked;
