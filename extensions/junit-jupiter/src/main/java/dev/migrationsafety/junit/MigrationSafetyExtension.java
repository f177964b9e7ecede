package dev.migrationsafety.junit;

import dev.migrationsafety.finding.MigrationSafetyException;
import dev.migrationsafety.junit.environment.StoredResource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives one invocation per node of the rehearsal. The rehearsal lives and ends with the test method. */
final class MigrationSafetyExtension implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), MigrationSafetyTest.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        TemplateRun run;
        try {
            run = TemplateRun.prepare(context);
        } catch (MigrationSafetyException e) {
            throw NodeFailure.couldNotRun(e, context);
        }
        context.getStore(StoredResource.NAMESPACE).put(TemplateRun.class, new StoredResource<>(run));
        List<String> nodes = run.nodes();
        return IntStream.range(0, nodes.size())
                .mapToObj(index -> new Node(run, nodes.get(index), index == nodes.size() - 1));
    }
}
