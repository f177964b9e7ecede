/** Keeps passwords out of reports and consoles; start at {@link dev.migrationsafety.report.secret.Secrets}; for callers. */
@NullMarked
package dev.migrationsafety.report.secret;

import org.jspecify.annotations.NullMarked;
