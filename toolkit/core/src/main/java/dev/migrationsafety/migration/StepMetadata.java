package dev.migrationsafety.migration;

import java.util.List;

/**
 * The description of a step in the JSON file beside its script.
 *
 * @param file path of the JSON file relative to the migration root
 * @param version a semantic version, for example {@code 1.4.0}
 * @param name what the step is called, empty if it is not said
 * @param description what it does, empty if it is not said
 * @param dependencies versions or names of steps that must run before it
 */
public record StepMetadata(
        String file, SemanticVersion version, String name, String description, List<String> dependencies) {
    /** Copies the dependencies. */
    public StepMetadata {
        dependencies = List.copyOf(dependencies);
    }
}
