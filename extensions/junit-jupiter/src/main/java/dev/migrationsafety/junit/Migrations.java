package dev.migrationsafety.junit;

import dev.migrationsafety.configuration.run.ConfiguredRehearsal;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.junit.environment.TestName;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Which migrations a test means; equal for tests that mean the same.
 *
 * @param location where they lie
 * @param configuration their configuration file; empty for the one beside them
 * @param classLoader finds locations on the class path
 */
record Migrations(String location, String configuration, ClassLoader classLoader) {
    /** Configuration parameter with the location for tests that name none. */
    private static final String LOCATION = "migration-safety.location";

    /** What one place names; empty where it names nothing. */
    private record Named(String location, String configuration) {}

    /** Those that the annotations on a method and around it name. */
    static Migrations of(ExtensionContext context) {
        return of(List.of(), context, "@MigrationSafetyTest");
    }

    /** Those that an annotation names, or else the annotations around it. */
    static Migrations of(MigratedDatabase annotation, ExtensionContext context) {
        return of(List.of(new Named(annotation.value(), annotation.config())), context, "@MigratedDatabase");
    }

    private static Migrations of(List<Named> nearest, ExtensionContext context, String annotation) {
        List<Named> places = new ArrayList<>(nearest);
        context.getTestMethod().ifPresent(method -> add(method, places));
        for (Class<?> type = context.getRequiredTestClass(); type != null; type = type.getEnclosingClass()) {
            AnnotationSupport.findAnnotation(type, MigrationSafetyTest.class)
                    .ifPresent(found -> places.add(new Named(found.value(), found.config())));
        }
        context.getConfigurationParameter(LOCATION).ifPresent(location -> places.add(new Named(location, "")));
        String configuration = "";
        for (Named place : places) {
            configuration = configuration.isEmpty() ? place.configuration() : configuration;
            if (!place.location().isBlank()) {
                return new Migrations(
                        place.location().strip(),
                        configuration,
                        context.getRequiredTestClass().getClassLoader());
            }
        }
        throw new ConfigurationException(annotation + " on " + TestName.of(context)
                + " names no migrations, and its class does not either. Write"
                + " @MigrationSafetyTest(\"classpath:db/migration\")"
                + " on the method or on the class.");
    }

    private static void add(Method method, List<Named> places) {
        AnnotationSupport.findAnnotation(method, MigrationSafetyTest.class)
                .ifPresent(found -> places.add(new Named(found.value(), found.config())));
    }

    /**
     * Reads them.
     *
     * @throws ConfigurationException if they cannot be used
     */
    ConfiguredRehearsal read() {
        return ConfiguredRehearsal.at(location, configuration, classLoader);
    }
}
