package dev.migrationsafety.mongodb.transition;

import dev.migrationsafety.mongodb.catalog.CanonicalSchema;
import dev.migrationsafety.mongodb.document.ValueText;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Transition.Effect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Finds what a validator demands and another does not. */
final class ValidatorDemands {
    private static final String PROPERTIES = "properties";
    private static final String REQUIRED = "required";
    private static final Set<String> TYPES = Set.of("bsonType", "type");
    private static final Set<String> WORDS = Set.of("title", "description");

    private final ContainerName container;
    private final List<DocumentTransition> demands = new ArrayList<>();

    private ValidatorDemands(ContainerName container) {
        this.container = container;
    }

    /** What the second validator demands beyond the first; both in canonical form. */
    static List<DocumentTransition> between(ContainerName container, BsonDocument before, BsonDocument after) {
        ValidatorDemands finder = new ValidatorDemands(container);
        after.forEach((operator, value) -> {
            if (operator.equals(CanonicalSchema.JSON_SCHEMA) && value instanceof BsonDocument schema) {
                finder.schema(List.of(), document(before.get(operator)), schema);
            } else if (!value.equals(before.get(operator))) {
                finder.add(
                        Effect.CONDITION,
                        List.of(),
                        operator + " " + ValueText.json(value),
                        new BsonDocument(operator, value));
            }
        });
        return finder.demands;
    }

    private void schema(List<String> path, BsonDocument before, BsonDocument after) {
        Set<BsonValue> required = values(after.get(REQUIRED));
        required.removeAll(values(before.get(REQUIRED)));
        for (BsonValue name : required) {
            add(
                    Effect.REQUIRED,
                    longer(path, name.asString().getValue()),
                    "is required",
                    rule(path, new BsonDocument(REQUIRED, new BsonArray(List.of(name)))));
        }
        BsonDocument properties = document(after.get(PROPERTIES));
        BsonDocument former = document(before.get(PROPERTIES));
        properties.forEach(
                (name, property) -> property(longer(path, name), document(former.get(name)), document(property)));
        others(path, before, after);
    }

    private void property(List<String> path, BsonDocument before, BsonDocument after) {
        for (String keyword : List.of("bsonType", "type")) {
            if (narrows(before.get(keyword), after.get(keyword))) {
                add(
                        Effect.TYPE,
                        path,
                        words("type", before.get(keyword), after.get(keyword)),
                        keyword(path, keyword, after));
            }
        }
        if (narrows(before.get("enum"), after.get("enum"))) {
            add(
                    Effect.VALUES,
                    path,
                    words("values", before.get("enum"), after.get("enum")),
                    keyword(path, "enum", after));
        }
        schema(path, before, after);
    }

    /** Whatever else a schema demands, as one condition. */
    private void others(List<String> path, BsonDocument before, BsonDocument after) {
        BsonDocument rest = rest(after);
        if (rest.isEmpty() || rest.equals(rest(before))) {
            return;
        }
        BsonDocument rule = new BsonDocument();
        rule.putAll(rest);
        if (rest.containsKey("additionalProperties") && after.containsKey(PROPERTIES)) {
            BsonDocument names = new BsonDocument();
            document(after.get(PROPERTIES)).keySet().forEach(name -> names.append(name, new BsonDocument()));
            rule.append(PROPERTIES, names);
        }
        add(Effect.CONDITION, path, "must match " + ValueText.json(rest), rule(path, rule));
    }

    private static BsonDocument rest(BsonDocument schema) {
        BsonDocument rest = new BsonDocument();
        schema.forEach((keyword, value) -> {
            boolean known = keyword.equals(PROPERTIES) || keyword.equals(REQUIRED) || keyword.equals("enum");
            if (!known && !TYPES.contains(keyword) && !WORDS.contains(keyword)) {
                rest.append(keyword, value);
            }
        });
        return rest;
    }

    /** Whether what was allowed before is not any more; no keyword allows everything. */
    private static boolean narrows(@Nullable BsonValue before, @Nullable BsonValue after) {
        return after != null && (before == null || !values(after).containsAll(values(before)));
    }

    private static String words(String what, @Nullable BsonValue before, @Nullable BsonValue after) {
        return what + " " + text(before) + " → " + text(after);
    }

    private static String text(@Nullable BsonValue value) {
        if (value == null) {
            return "any";
        }
        return value.isString() ? value.asString().getValue() : ValueText.json(value);
    }

    private static BsonDocument keyword(List<String> path, String keyword, BsonDocument schema) {
        return rule(path, new BsonDocument(keyword, schema.get(keyword)));
    }

    /** A filter for a schema of the documents at a path. */
    private static BsonDocument rule(List<String> path, BsonDocument schema) {
        BsonDocument wrapped = schema;
        for (int i = path.size() - 1; i >= 0; i--) {
            wrapped = new BsonDocument(PROPERTIES, new BsonDocument(path.get(i), wrapped));
        }
        return new BsonDocument(CanonicalSchema.JSON_SCHEMA, wrapped);
    }

    private void add(Effect effect, List<String> path, String words, BsonDocument rule) {
        demands.add(new DocumentTransition.Demand(
                container, effect, path.isEmpty() ? List.of() : List.of(new FieldPath(path)), words, rule));
    }

    private static List<String> longer(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return longer;
    }

    private static BsonDocument document(@Nullable BsonValue value) {
        return value instanceof BsonDocument document ? document : new BsonDocument();
    }

    private static Set<BsonValue> values(@Nullable BsonValue value) {
        if (value instanceof BsonArray array) {
            return new LinkedHashSet<>(array);
        }
        return value instanceof BsonString one ? new LinkedHashSet<>(List.of(one)) : new LinkedHashSet<>();
    }
}
