package dev.migrationsafety.gate;

import dev.migrationsafety.configuration.Configuration;
import dev.migrationsafety.migration.layout.MigrationFiles;
import dev.migrationsafety.report.SafetyReport;
import java.util.List;

/** One thing that a gate looks at. */
interface GateRule {
    /** Why the gate stays shut; empty if this rule has nothing against it. */
    List<String> reasons(SafetyReport report, MigrationFiles files, Configuration configuration);
}
