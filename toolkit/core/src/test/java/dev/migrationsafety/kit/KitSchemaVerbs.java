package dev.migrationsafety.kit;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The verbs that change containers and counters. */
final class KitSchemaVerbs {
    private final KitStore store;
    private final KitRules rules;

    KitSchemaVerbs(KitStore store) {
        this.store = store;
        this.rules = new KitRules(store);
    }

    /** {@code container account}, {@code container log keyless}, {@code container rate key code:text}. */
    void container(ContainerName name, KitStatement statement) {
        if (store.collections().containsKey(name)) {
            throw KitFailure.of(Failure.Kind.EXISTS, name, "", "", "container " + name + " exists already");
        }
        List<KitField> fields = new ArrayList<>();
        boolean keyless = statement.words().contains("keyless");
        List<String> key = statement.after("key");
        if (!keyless) {
            String declared = key.isEmpty() ? "id:long" : key.get(0);
            int colon = declared.indexOf(':');
            fields.add(KitField.required(declared.substring(0, colon), declared.substring(colon + 1)));
        }
        store.collections()
                .put(
                        name,
                        new KitCollection(new KitContainer(
                                name,
                                fields,
                                fields.stream().map(KitField::path).toList(),
                                List.of(),
                                List.of(),
                                List.of())));
    }

    void drop(ContainerName name) {
        store.collection(name);
        boolean referred = store.collections().values().stream()
                .filter(other -> !other.container().name().equals(name))
                .flatMap(other -> other.container().references().stream())
                .anyMatch(reference -> reference.target().equals(name));
        if (referred) {
            throw KitFailure.of(Failure.Kind.CONSTRAINT, name, "", "reference", "other containers refer to " + name);
        }
        store.collections().remove(name);
    }

    /** {@code retitle account customer}: the container gets another name, and references follow it. */
    void retitle(ContainerName from, KitStatement statement) {
        ContainerName to = KitNames.container(statement.word(1));
        if (store.collections().containsKey(to)) {
            throw KitFailure.of(Failure.Kind.EXISTS, to, "", "", "container " + to + " exists already");
        }
        KitCollection renamed = store.collection(from);
        store.collections().remove(from);
        store.collections().put(to, renamed);
        store.collections().values().forEach(each -> each.become(KitContainers.retitled(each.container(), from, to)));
    }

    /** {@code field account balance decimal required fill=0}; with {@code if-missing}, nothing if it is there. */
    void field(ContainerName name, KitStatement statement) {
        FieldPath path = KitNames.path(statement.word(1));
        KitCollection collection = store.collection(name);
        if (collection.container().field(path).isPresent()) {
            if (statement.words().contains("if-missing")) {
                return;
            }
            throw KitFailure.of(Failure.Kind.EXISTS, name, path, "", name + "." + path + " is declared already");
        }
        List<String> rest = statement.until(2, "");
        rest.stream().filter(word -> word.startsWith("fill=")).findFirst().ifPresent(fill -> collection
                .records()
                .forEach(record -> record.putIfAbsent(path, KitValues.read(fill.substring("fill=".length())))));
        List<KitField> fields = new ArrayList<>(collection.container().declared());
        fields.add(new KitField(path, statement.word(2), rest.contains("required")));
        declare(collection, KitContainers.with(collection.container(), fields));
    }

    void unfield(ContainerName name, KitStatement statement) {
        FieldPath path = KitNames.path(statement.word(1));
        KitCollection collection = store.collection(name);
        known(collection, path);
        declare(collection, KitContainers.without(collection.container(), path));
        collection.records().forEach(record -> record.remove(path));
    }

    void rename(ContainerName name, KitStatement statement) {
        FieldPath from = KitNames.path(statement.word(1));
        FieldPath to = KitNames.path(statement.word(2));
        KitCollection collection = store.collection(name);
        known(collection, from);
        collection.become(KitContainers.renamed(collection.container(), from, to));
        collection.records().forEach(record -> {
            Value value = record.remove(from);
            if (value != null) {
                record.put(to, value);
            }
        });
    }

    /** {@code convert account balance long}; with {@code rounding}, fractions are rounded away. */
    void convert(ContainerName name, KitStatement statement) {
        FieldPath path = KitNames.path(statement.word(1));
        String type = statement.word(2);
        KitCollection collection = store.collection(name);
        known(collection, path);
        if (statement.words().contains("rounding")) {
            collection
                    .records()
                    .forEach(record -> record.computeIfPresent(
                            path, (same, value) -> KitValues.round(value, type).orElse(value)));
        }
        declare(collection, KitContainers.retyped(collection.container(), path, type));
    }

    void require(ContainerName name, KitStatement statement, boolean required) {
        FieldPath path = KitNames.path(statement.word(1));
        KitCollection collection = store.collection(name);
        known(collection, path);
        declare(collection, KitContainers.required(collection.container(), path, required));
    }

    void unique(ContainerName name, KitStatement statement, boolean add) {
        KitCollection collection = store.collection(name);
        collection.become(KitContainers.keyed(collection.container(), KitNames.paths(statement.word(1)), add));
        collection.records().forEach(record -> rules.unique(collection, record));
    }

    /** {@code reference fee account_id account id}. */
    void reference(ContainerName name, KitStatement statement, boolean add) {
        KitCollection collection = store.collection(name);
        ContainerName target = KitNames.container(statement.word(2));
        store.collection(target);
        collection.become(KitContainers.referring(
                collection.container(),
                new Reference(name, KitNames.paths(statement.word(1)), target, KitNames.paths(statement.word(3))),
                add));
        collection.records().forEach(record -> rules.references(collection.container(), record));
    }

    void trigger(ContainerName name, KitStatement statement, boolean add) {
        KitCollection collection = store.collection(name);
        collection.become(
                KitContainers.triggered(collection.container(), statement.word(1), add ? statement.word(2) : "", add));
    }

    /** New rules hold for the records that are there. */
    private void declare(KitCollection collection, KitContainer declared) {
        for (SortedMap<FieldPath, Value> record : collection.records()) {
            SortedMap<FieldPath, Value> typed = KitRules.typed(declared, record);
            rules.required(declared, typed);
            record.clear();
            record.putAll(typed);
        }
        collection.become(declared);
    }

    private static void known(KitCollection collection, FieldPath path) {
        ContainerName name = collection.container().name();
        if (collection.container().field(path).isEmpty()) {
            throw KitFailure.of(Failure.Kind.MISSING, name, path, "", name + "." + path + " is not declared");
        }
    }
}
