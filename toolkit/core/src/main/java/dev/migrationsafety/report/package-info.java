/** The immutable model of a safety report; start at {@link dev.migrationsafety.report.SafetyReport}; for callers. */
@NullMarked
package dev.migrationsafety.report;

import org.jspecify.annotations.NullMarked;
