package com.example.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.migrationsafety.junit.MigratedDatabase;
import dev.migrationsafety.junit.MigrationSafetyTest;
import dev.migrationsafety.report.StepReport;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@MigrationSafetyTest("classpath:safe")
class SafeMigrationsTest {
    @MigrationSafetyTest
    void everyMigrationIsSafe(StepReport step, DataSource database) throws Exception {
        try (Connection connection = database.getConnection()) {
            assertEquals("PostgreSQL", connection.getMetaData().getDatabaseProductName(), step.label());
        }
    }

    @Test
    void startsEmpty(@MigratedDatabase(version = "1") DataSource database) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*) FROM product")) {
            result.next();
            assertEquals(0, result.getInt(1));
        }
    }
}
