package dev.migrationsafety.junit;

import java.util.List;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/**
 * One test of a template: a migration or the full rollback.
 *
 * @param run the rehearsal that it belongs to
 * @param name version of the step, or {@code full rollback}
 * @param last whether it is the last that was selected
 */
record Node(TemplateRun run, String name, boolean last) implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int invocationIndex) {
        return run.label(name);
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(new NodeExtension(this));
    }
}
