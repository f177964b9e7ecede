package dev.migrationsafety.data.generator;

import dev.migrationsafety.schema.ContainerName;
import java.util.List;

/**
 * Values that the code and conditions of a container mention, as suggestions for generated records. No judgement
 * depends on them.
 *
 * @param texts constants in quotes, regular expressions among them
 * @param containers other containers that they read or write
 */
public record ContainerHints(List<String> texts, List<ContainerName> containers) {
    /** Nothing is known. */
    public static final ContainerHints NONE = new ContainerHints(List.of(), List.of());

    /** Copies the lists. */
    public ContainerHints {
        texts = List.copyOf(texts);
        containers = List.copyOf(containers);
    }
}
