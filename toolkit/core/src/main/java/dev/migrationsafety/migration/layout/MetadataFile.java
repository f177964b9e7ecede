package dev.migrationsafety.migration.layout;

import dev.migrationsafety.migration.SemanticVersion;
import dev.migrationsafety.migration.StepMetadata;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one JSON file about a step. */
final class MetadataFile {
    private MetadataFile() {}

    static Optional<StepMetadata> read(MigrationFile file, Problems problems) {
        Object read;
        try {
            read = new JsonText(new String(file.bytes(), StandardCharsets.UTF_8)).read();
        } catch (IllegalArgumentException e) {
            problems.add(file.path(), "is not JSON: " + e.getMessage());
            return Optional.empty();
        }
        if (!(read instanceof Map<?, ?> object)) {
            problems.add(file.path(), "is not a JSON object; write {\"version\": \"1.0.0\"}");
            return Optional.empty();
        }
        String version = text(file, object, "version", problems);
        Optional<SemanticVersion> parsed = SemanticVersion.parse(version);
        if (parsed.isEmpty()) {
            problems.add(
                    file.path(),
                    version.isEmpty()
                            ? "has no version; write a semantic version such as \"1.4.0\""
                            : "has version \"" + version + "\", which is not a semantic version such as \"1.4.0\"");
        }
        String name = text(file, object, "name", problems);
        String description = text(file, object, "description", problems);
        List<String> dependencies = texts(file, object.get("dependencies"), problems);
        return parsed.map(found -> new StepMetadata(file.path(), found, name, description, dependencies));
    }

    private static String text(MigrationFile file, Map<?, ?> object, String key, Problems problems) {
        Object value = object.get(key);
        if (value != null && !(value instanceof String)) {
            problems.add(file.path(), "\"" + key + "\" must be a string");
        }
        return value instanceof String text ? text : "";
    }

    private static List<String> texts(MigrationFile file, @Nullable Object value, Problems problems) {
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof String text) {
                    texts.add(text);
                }
            }
            if (texts.size() == list.size()) {
                return texts;
            }
        }
        if (value != null) {
            problems.add(file.path(), "\"dependencies\" must be a list of strings");
        }
        return texts;
    }
}
