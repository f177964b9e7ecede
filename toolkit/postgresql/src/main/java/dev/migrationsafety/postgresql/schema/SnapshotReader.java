package dev.migrationsafety.postgresql.schema;

import dev.migrationsafety.postgresql.catalog.CatalogAnnotations;
import dev.migrationsafety.postgresql.catalog.CatalogQueries;
import dev.migrationsafety.postgresql.catalog.CatalogRow;
import dev.migrationsafety.postgresql.catalog.Inventory;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Makes the objects of a catalog out of the rows of its queries. */
final class SnapshotReader {
    private final Inventory inventory;
    private final CatalogAnnotations catalogAnnotations;
    private final DefaultPrivileges defaults;

    SnapshotReader(Inventory inventory, CatalogAnnotations catalogAnnotations, DefaultPrivileges defaults) {
        this.defaults = defaults;
        this.inventory = inventory;
        this.catalogAnnotations = catalogAnnotations;
    }

    /** Reads every object in its canonical form. */
    SchemaSnapshot read(Function<String, List<CatalogRow>> rows) {
        List<CatalogObject> objects = new ArrayList<>();
        for (String query : CatalogQueries.ofObjects()) {
            objects.addAll(ObjectRow.read(rows.apply(query), inventory, catalogAnnotations, defaults));
        }
        return new SchemaSnapshot(numbered(objects));
    }

    /** Objects without names of their own may share an identity: they are numbered in the order of what they say. */
    private static List<CatalogObject> numbered(List<CatalogObject> objects) {
        objects.sort(Comparator.naturalOrder());
        List<CatalogObject> unique = new ArrayList<>(objects.size());
        int start = 0;
        for (int i = 1; i <= objects.size(); i++) {
            if (i == objects.size() || objects.get(i).compareTo(objects.get(start)) != 0) {
                number(objects.subList(start, i), unique);
                start = i;
            }
        }
        return unique;
    }

    private static void number(List<CatalogObject> same, List<CatalogObject> unique) {
        if (same.size() > 1) {
            same.sort(Comparator.comparing(object -> object.attributes().toString()));
        }
        for (int i = 0; i < same.size(); i++) {
            CatalogObject object = same.get(i);
            String name = i == 0 ? object.name() : object.name() + " #" + (i + 1);
            unique.add(object.named(name));
        }
    }
}
