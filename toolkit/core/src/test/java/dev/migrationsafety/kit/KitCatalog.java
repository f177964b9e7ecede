package dev.migrationsafety.kit;

import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The schema of a store. */
final class KitCatalog {
    private final List<CatalogObject> objects = new ArrayList<>();

    private KitCatalog() {}

    static Schema of(KitStore store) {
        KitCatalog catalog = new KitCatalog();
        List<KitContainer> containers = store.collections().values().stream()
                .map(KitCollection::container)
                .toList();
        containers.forEach(catalog::add);
        store.counters()
                .forEach((name, counter) -> catalog.add(
                        "counter",
                        name,
                        counter.feeds()
                                .map(fed -> Map.of("feeds", fed.getKey() + "." + fed.getValue()))
                                .orElse(Map.of())));
        return Schema.of(new SchemaSnapshot(catalog.objects), containers);
    }

    private void add(KitContainer container) {
        String name = container.name().toString();
        add("container", name, Map.of("identity", joined(container.identity())));
        container
                .declared()
                .forEach(field -> add(
                        "field",
                        name + "." + field.path(),
                        Map.of(
                                "container", name,
                                "type", field.typeName(),
                                "required", String.valueOf(field.required()))));
        container
                .uniqueKeys()
                .forEach(key -> add("unique key", name + "(" + joined(key) + ")", Map.of("container", name)));
        for (Reference reference : container.references()) {
            add(
                    "reference",
                    name + "(" + joined(reference.fields()) + ")",
                    Map.of(
                            "container",
                            name,
                            "target",
                            reference.target() + "(" + joined(reference.targetFields()) + ")"));
        }
        container
                .triggers()
                .forEach(trigger -> add(
                        "trigger",
                        name + "." + trigger.name(),
                        Map.of("container", name, "counts in", trigger.field().toString())));
    }

    private void add(String kind, String name, Map<String, String> attributes) {
        objects.add(new CatalogObject(kind, name, attributes, Map.of()));
    }

    private static String joined(List<FieldPath> paths) {
        return paths.stream().map(FieldPath::toString).collect(Collectors.joining(", "));
    }
}
