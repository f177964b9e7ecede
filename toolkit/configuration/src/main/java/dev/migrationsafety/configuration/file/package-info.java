/**
 * Reads a configuration file strictly; start at {@link dev.migrationsafety.configuration.file.ConfigurationFile}; for
 * callers.
 */
@NullMarked
package dev.migrationsafety.configuration.file;

import org.jspecify.annotations.NullMarked;
