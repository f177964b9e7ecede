/** Starts a real PostgreSQL in a container; {@link dev.migrationsafety.testcontainers.PostgreSqlContainerProvisioner} is found by ServiceLoader, users call it only to name an image of theirs. */
@NullMarked
package dev.migrationsafety.testcontainers;

import org.jspecify.annotations.NullMarked;
