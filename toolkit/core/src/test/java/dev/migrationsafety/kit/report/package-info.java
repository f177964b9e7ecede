/** Sample reports, for tests of report formats and of the gate; start at {@link dev.migrationsafety.kit.report.Reports}. */
@NullMarked
package dev.migrationsafety.kit.report;

import org.jspecify.annotations.NullMarked;
