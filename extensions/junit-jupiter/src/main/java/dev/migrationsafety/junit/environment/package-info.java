/**
 * What a run of JUnit gives a test: settings, console, names, and a store; start at
 * {@link dev.migrationsafety.junit.environment.Settings}; for this module.
 */
@NullMarked
package dev.migrationsafety.junit.environment;

import org.jspecify.annotations.NullMarked;
