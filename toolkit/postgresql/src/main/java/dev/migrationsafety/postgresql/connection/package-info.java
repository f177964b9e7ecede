/**
 * Connections to a server: who connects, and statements of our own; start at
 * {@link dev.migrationsafety.postgresql.connection.Login}; for this module.
 */
@NullMarked
package dev.migrationsafety.postgresql.connection;

import org.jspecify.annotations.NullMarked;
