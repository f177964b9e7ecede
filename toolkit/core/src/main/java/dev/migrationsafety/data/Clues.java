package dev.migrationsafety.data;

import dev.migrationsafety.schema.ContainerName;
import java.util.List;

/**
 * Values that the code and conditions of a container mention, as suggestions for generated records. No judgement
 * depends on them.
 *
 * @param texts constants in quotes, regular expressions among them
 * @param containers other containers that they read or write
 */
public record Clues(List<String> texts, List<ContainerName> containers) {
    /** Nothing is known. */
    public static final Clues NONE = new Clues(List.of(), List.of());

    /** Copies the lists. */
    public Clues {
        texts = List.copyOf(texts);
        containers = List.copyOf(containers);
    }
}
