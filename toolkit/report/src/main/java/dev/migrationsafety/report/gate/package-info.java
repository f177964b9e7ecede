/** Whether what a report says allows a deployment; start at {@link dev.migrationsafety.report.gate.Gate}; for callers. */
@NullMarked
package dev.migrationsafety.report.gate;

import org.jspecify.annotations.NullMarked;
