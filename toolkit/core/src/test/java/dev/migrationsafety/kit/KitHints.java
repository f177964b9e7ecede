package dev.migrationsafety.kit;

import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.ScriptHints;
import dev.migrationsafety.finding.Location;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.schema.Container;
import java.util.List;
import java.util.Optional;

/** Reads scripts of the engine in memory. */
final class KitHints implements ScriptHints {
    @Override
    public List<String> literals(List<Script> scripts) {
        return scripts.stream()
                .flatMap(script -> KitStatement.of(script).stream())
                .flatMap(statement -> statement.after("where").stream())
                .filter(word -> word.contains("="))
                .map(word -> KitValues.read(word.substring(word.indexOf('=') + 1)))
                .filter(value -> value.type().equals("text"))
                .map(Value::text)
                .filter(text -> text != null && !text.equals("absent"))
                .map(String::valueOf)
                .distinct()
                .toList();
    }

    @Override
    public boolean canHold(Container container, List<String> literals) {
        return !literals.isEmpty()
                && container.fields().stream()
                        .anyMatch(field -> field.typeName().equals("text")
                                && !container.identity().contains(field.path()));
    }

    @Override
    public Optional<Location> mention(Script script, String name) {
        return KitStatement.of(script).stream()
                .filter(statement -> statement.words().contains(name))
                .map(statement -> statement.statement().location())
                .findFirst();
    }

    @Override
    public boolean endsWithQuery(Script script) {
        List<KitStatement> statements = KitStatement.of(script);
        return !statements.isEmpty() && KitVerbs.isQuery(statements.get(statements.size() - 1));
    }

    @Override
    public boolean isEmpty(Script script) {
        return KitStatement.of(script).isEmpty();
    }
}
