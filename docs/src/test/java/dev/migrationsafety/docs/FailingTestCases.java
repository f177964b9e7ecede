package dev.migrationsafety.docs;

import dev.migrationsafety.junit.MigrationSafetyTest;
import org.junit.jupiter.api.Tag;

/** A test that fails on purpose, for the guide; run by {@link FailingTestIT} alone. */
@Tag("fails-on-purpose")
class FailingTestCases {
    @MigrationSafetyTest(
            value = "../toolkit/catalogue/src/test/resources/catalogue/column-restored-empty/defect",
            config = "src/test/resources/patient.yml")
    void everyMigrationIsSafe() {}
}
