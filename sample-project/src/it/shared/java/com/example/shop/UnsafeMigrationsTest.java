package com.example.shop;

import dev.migrationsafety.junit.MigrationSafetyTest;

class UnsafeMigrationsTest {
    @MigrationSafetyTest("classpath:unsafe")
    void oneMigrationIsNot() {}
}
