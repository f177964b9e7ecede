package dev.migrationsafety.mongodb.operation;

import dev.migrationsafety.engine.ScriptHints;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.mongodb.document.SpokenDocument;
import dev.migrationsafety.mongodb.document.ValueText;
import dev.migrationsafety.schema.Container;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonString;

/** What the engine reads out of operations from JSON. */
public final class OperationHints implements ScriptHints {
    /** For the engine. */
    public OperationHints() {}

    /** The documents of which operations speak, each as text. */
    @Override
    public List<String> literals(List<Script> scripts) {
        List<Operation> operations = new ArrayList<>();
        scripts.forEach(script -> operations.addAll(readable(script)));
        return SpokenDocuments.of(operations).stream()
                .map(SpokenDocument::text)
                .distinct()
                .toList();
    }

    /** A script that cannot be read fails when it runs. */
    private static List<Operation> readable(Script script) {
        try {
            return OperationFile.read(script);
        } catch (OperationFile.Unreadable e) {
            return List.of();
        }
    }

    @Override
    public boolean canHold(Container container, List<String> literals) {
        return literals.stream()
                .flatMap(literal -> SpokenDocument.of(literal).stream())
                .anyMatch(spoken -> spoken.collection().equals(container.name()));
    }

    @Override
    public Optional<Location> mention(Script script, String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        List<String> lines = script.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(last)) {
                return Optional.of(new Location(script.file(), i + 1));
            }
        }
        return Optional.empty();
    }

    @Override
    public String comment(String text) {
        return "{\"comment\": " + ValueText.json(new BsonString(text.replaceAll("\\R", " "))) + "}";
    }

    @Override
    public String file(String name) {
        return name + ".json";
    }

    @Override
    public boolean isEmpty(Script script) {
        try {
            return OperationFile.read(script).isEmpty();
        } catch (OperationFile.Unreadable e) {
            return false;
        }
    }
}
