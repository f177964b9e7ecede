package com.example.shop;

import dev.migrationsafety.junit.MigrationSafetyTest;

class LostColumnTest {
    @MigrationSafetyTest("classpath:lost/postgresql")
    void losesValuesOnPostgresql() {}

    @MigrationSafetyTest("classpath:lost/kit")
    void losesValuesInMemory() {}
}
