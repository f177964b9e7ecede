/** Starts a real PostgreSQL from embedded binaries, without Docker; {@link dev.migrationsafety.embedded.EmbeddedProvisioner} is found by ServiceLoader, users need not call it. */
@NullMarked
package dev.migrationsafety.embedded;

import org.jspecify.annotations.NullMarked;
