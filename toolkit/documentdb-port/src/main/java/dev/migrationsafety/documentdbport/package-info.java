/**
 * A MongoDB wire port over the DocumentDB extension of PostgreSQL, for the tests of this project only; start at {@link
 * dev.migrationsafety.documentdbport.DocumentDbPort}; not for users.
 */
@NullMarked
package dev.migrationsafety.documentdbport;

import org.jspecify.annotations.NullMarked;
