package com.example.bank;

import dev.migrationsafety.junit.MigrationSafetyTest;

class AccountMigrationsTest {
    @MigrationSafetyTest("classpath:db/migration")
    void everyMigrationIsSafe() {}
}
