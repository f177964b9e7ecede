package dev.migrationsafety.junit.environment;

import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What a test is called in reports and messages. */
public final class TestName {
    private TestName() {}

    /** Class and method, for example {@code com.example.LedgerMigrationsTest.everyMigrationIsSafe}. */
    public static String of(ExtensionContext context) {
        String method = context.getTestMethod().map(Method::getName).orElse("");
        return context.getRequiredTestClass().getName() + (method.isEmpty() ? "" : "." + method);
    }
}
