package com.example.shop;

import dev.migrationsafety.junit.MigrationSafetyTest;

class SafeMigrationsTest {
    @MigrationSafetyTest("classpath:safe/postgresql")
    void isSafeOnPostgresql() {}

    @MigrationSafetyTest("classpath:safe/kit")
    void isSafeInMemory() {}
}
