package dev.migrationsafety.docs;

import dev.migrationsafety.junit.MigrationSafetyTest;
import org.junit.jupiter.api.Tag;

/** A test that fails on purpose, for the pages that show its message; run by {@link FailingTestIT} alone. */
@Tag("fails-on-purpose")
class FailingTestCases {
    @MigrationSafetyTest(config = "src/test/resources/patient.yml")
    void everyMigrationIsSafe() {}
}
