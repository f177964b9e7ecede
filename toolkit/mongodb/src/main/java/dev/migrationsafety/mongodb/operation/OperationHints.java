package dev.migrationsafety.mongodb.operation;

import dev.migrationsafety.engine.ScriptHints;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.mongodb.document.ValueText;
import java.util.List;
import java.util.Optional;
import org.bson.BsonString;

/** What the engine reads out of operations from JSON. */
public final class OperationHints implements ScriptHints {
    /** For the engine. */
    public OperationHints() {}

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
