package com.example.regulatory;

import dev.migrationsafety.junit.MigrationSafetyTest;

class RegulatoryMigrationsTest {
    @MigrationSafetyTest("classpath:db/regulatory")
    void everyMigrationIsSafe() {}
}
