/**
 * JUnit Jupiter tests that rehearse migrations; start at {@link dev.migrationsafety.junit.MigrationSafetyTest}; for
 * callers.
 */
@NullMarked
package dev.migrationsafety.junit;

import org.jspecify.annotations.NullMarked;
