package dev.migrationsafety.rehearsal;

import dev.migrationsafety.migration.MigrationStep;
import dev.migrationsafety.migration.StepHeader;
import dev.migrationsafety.migration.StepMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formats the authors' descriptions of their steps for the report. */
final class AuthorStatements {
    private AuthorStatements() {}

    static List<String> of(MigrationStep step) {
        List<String> lines = new ArrayList<>();
        StepHeader header = step.header();
        line(lines, "description", header.description());
        line(
                lines,
                "author",
                Stream.of(header.author(), header.date())
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", ")));
        line(lines, "rollback in the author's words", header.rollback());
        step.metadata().ifPresent(metadata -> metadata(lines, metadata));
        return lines;
    }

    private static void metadata(List<String> lines, StepMetadata metadata) {
        line(lines, "version", metadata.version().text());
        line(lines, "name", metadata.name());
        line(lines, "description", metadata.description());
        line(lines, "depends on", String.join(", ", metadata.dependencies()));
    }

    private static void line(List<String> lines, String what, String text) {
        if (!text.isEmpty()) {
            lines.add(what + ": " + text);
        }
    }
}
