package com.example.ledger;

import dev.migrationsafety.junit.MigrationSafetyTest;

class LedgerMigrationsTest {
    @MigrationSafetyTest("classpath:db/migration")
    void everyMigrationIsSafe() {}
}
