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
                .forEach((name, counter) -> catalog.objects.add(object(
                        "counter",
                        name,
                        counter.feeds()
                                .map(fed -> Map.of("feeds", fed.getKey() + "." + fed.getValue()))
                                .orElse(Map.of()))));
        return Schema.of(new SchemaSnapshot(catalog.objects), containers);
    }

    private void add(KitContainer container) {
        String name = container.name().toString();
        objects.add(object("container", name, Map.of("identity", joined(container.identity()))));
        container
                .declared()
                .forEach(field -> objects.add(object(
                                "field",
                                name + "." + field.path(),
                                Map.of("type", field.typeName(), "required", String.valueOf(field.required())))
                        .fieldOf(name)));
        container.uniqueKeys().forEach(key -> addPart(name, "unique key", name + "(" + joined(key) + ")", Map.of()));
        for (Reference reference : container.references()) {
            addPart(
                    name,
                    "reference",
                    name + "(" + joined(reference.fields()) + ")",
                    Map.of("target", reference.target() + "(" + joined(reference.targetFields()) + ")"));
        }
        container
                .triggers()
                .forEach(trigger -> addPart(
                        name,
                        "trigger",
                        name + "." + trigger.name(),
                        Map.of("counts in", trigger.field().toString())));
    }

    private void addPart(String container, String kind, String name, Map<String, String> attributes) {
        objects.add(object(kind, name, attributes).partOf(container));
    }

    private static CatalogObject object(String kind, String name, Map<String, String> attributes) {
        return new CatalogObject(kind, name, attributes, Map.of());
    }

    private static String joined(List<FieldPath> paths) {
        return paths.stream().map(FieldPath::toString).collect(Collectors.joining(", "));
    }
}
