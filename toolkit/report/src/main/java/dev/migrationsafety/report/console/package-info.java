/**
 * What a person reads on a console: the verdict, the worst findings and where the rest is; start at
 * {@link dev.migrationsafety.report.console.ConsoleReport}; for callers.
 */
@NullMarked
package dev.migrationsafety.report.console;

import org.jspecify.annotations.NullMarked;
