package dev.migrationsafety.junit;

import dev.migrationsafety.configuration.Steering;
import dev.migrationsafety.finding.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** What the annotations of one test say about the rows that are generated; the nearest wins. */
final class PerTest {
    private PerTest() {}

    static Steering steering(ExtensionContext context) {
        List<MigrationSafetyTest> annotations = new ArrayList<>();
        AnnotationSupport.findAnnotation(context.getTestMethod(), MigrationSafetyTest.class)
                .ifPresent(annotations::add);
        for (Class<?> type = context.getRequiredTestClass(); type != null; type = type.getEnclosingClass()) {
            AnnotationSupport.findAnnotation(type, MigrationSafetyTest.class).ifPresent(annotations::add);
        }
        Steering steering = Steering.none();
        for (MigrationSafetyTest annotation : annotations) {
            steering = steering.or(of(annotation, context));
        }
        return steering;
    }

    private static Steering of(MigrationSafetyTest annotation, ExtensionContext context) {
        if (annotation.tries() < 0 || annotation.edgeShare() > 1) {
            throw new ConfigurationException("@MigrationSafetyTest on " + TestName.of(context) + " sets tries = "
                    + annotation.tries() + ", edgeShare = " + annotation.edgeShare()
                    + "; expected tries of at least 1 and edgeShare from 0 to 1. Correct the annotation.");
        }
        return new Steering(
                Optional.empty(),
                Optional.of(annotation.rows()).filter(rows -> rows >= 0),
                Optional.of(annotation.tries()).filter(tries -> tries > 0),
                Optional.of(annotation.edgeShare()).filter(share -> share >= 0));
    }
}
