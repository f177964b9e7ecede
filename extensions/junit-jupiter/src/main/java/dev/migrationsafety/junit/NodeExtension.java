package dev.migrationsafety.junit;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.MigrationSafetyException;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.junit.environment.Console;
import dev.migrationsafety.report.SafetyReport;
import dev.migrationsafety.report.StepReport;
import java.lang.reflect.Parameter;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Rehearses a node before the body of the test runs, and gives the body what it asks for. */
final class NodeExtension implements BeforeEachCallback, ParameterResolver {
    private final Node node;

    NodeExtension(Node node) {
        this.node = node;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        StepReport step;
        try {
            step = node.run().rehearse(node.name());
        } catch (MigrationSafetyException e) {
            throw NodeFailure.couldNotRun(e, context);
        }
        step.findings().stream()
                .filter(finding -> finding.severity() == Severity.WARNING)
                .forEach(finding -> context.publishReportEntry("migration-safety.warning", text(finding)));
        NodeFailure.of(node, step).ifPresent(failure -> {
            throw failure.error();
        });
    }

    private static String text(Finding finding) {
        return Console.printable(finding.rule() + " " + finding.subject() + ": " + finding.message());
    }

    /** A parameter with an annotation belongs to whoever owns the annotation. */
    @Override
    public boolean supportsParameter(ParameterContext parameterContext, ExtensionContext context) {
        Parameter parameter = parameterContext.getParameter();
        Class<?> type = parameter.getType();
        boolean ours = type == StepReport.class || type == SafetyReport.class || type == DataSource.class;
        return ours
                && parameter.getAnnotations().length == 0
                && context.getTestMethod()
                        .filter(parameterContext.getDeclaringExecutable()::equals)
                        .isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameterContext, ExtensionContext context) {
        Class<?> type = parameterContext.getParameter().getType();
        if (type == StepReport.class) {
            return node.run().rehearse(node.name());
        }
        if (type == SafetyReport.class) {
            return node.run().report();
        }
        Database database = node.run().databaseAt(node.name());
        return OpenDatabase.keep(database, context);
    }
}
