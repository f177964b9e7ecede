package com.example.services;

import dev.migrationsafety.junit.MigrationSafetyTest;

class ServicesMigrationsTest {
    @MigrationSafetyTest("classpath:db/services")
    void everyMigrationIsSafe() {}
}
