package dev.migrationsafety.junit;

import dev.migrationsafety.configuration.run.RunOverrides;
import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.junit.environment.TestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** What the annotations of one test say about the rows that are generated; the nearest wins. */
final class PerTest {
    private PerTest() {}

    static RunOverrides runOverrides(ExtensionContext context) {
        List<MigrationSafetyTest> annotations = new ArrayList<>();
        AnnotationSupport.findAnnotation(context.getTestMethod(), MigrationSafetyTest.class)
                .ifPresent(annotations::add);
        for (Class<?> type = context.getRequiredTestClass(); type != null; type = type.getEnclosingClass()) {
            AnnotationSupport.findAnnotation(type, MigrationSafetyTest.class).ifPresent(annotations::add);
        }
        RunOverrides runOverrides = RunOverrides.none();
        for (MigrationSafetyTest annotation : annotations) {
            runOverrides = runOverrides.or(of(annotation, context));
        }
        return runOverrides;
    }

    private static RunOverrides of(MigrationSafetyTest annotation, ExtensionContext context) {
        if (annotation.tries() < 0 || annotation.edgeShare() > 1) {
            throw new ConfigurationException("@MigrationSafetyTest on " + TestName.of(context) + " sets tries = "
                    + annotation.tries() + ", edgeShare = " + annotation.edgeShare()
                    + "; expected tries of at least 1 and edgeShare from 0 to 1. Correct the annotation.");
        }
        return new RunOverrides(
                Optional.empty(),
                Optional.of(annotation.rows()).filter(rows -> rows >= 0),
                Optional.of(annotation.tries()).filter(tries -> tries > 0),
                Optional.of(annotation.edgeShare()).filter(share -> share >= 0));
    }
}
