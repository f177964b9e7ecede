/** Keeps passwords out of reports and consoles; start at {@link dev.migrationsafety.configuration.secret.Secrets}; for callers. */
@NullMarked
package dev.migrationsafety.configuration.secret;

import org.jspecify.annotations.NullMarked;
