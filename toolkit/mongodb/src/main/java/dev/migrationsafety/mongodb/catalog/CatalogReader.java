package dev.migrationsafety.mongodb.catalog;

import dev.migrationsafety.mongodb.connection.Store;
import dev.migrationsafety.mongodb.document.ValueText;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/** Reads the catalog of a database: collections with all options, their indexes, views. */
public final class CatalogReader {
    /** Logs of migration tools, which observations pass over. */
    public static final List<String> LOGS = List.of("changelog", "changelog_lock", "mongockChangeLog", "mongockLock");

    private static final String SYSTEM = "system.";
    private static final Set<String> NO_OPTION = Set.of("uuid", "idIndex", "autoIndexId", "flags");
    private static final Set<String> NO_INDEX_OPTION = Set.of("v", "ns", "background");
    private static final Set<String> VALIDATION = Set.of("validator", "validationLevel", "validationAction");

    private CatalogReader() {}

    /** The collections and views of a database, sorted by name. */
    public static List<CollectionInfo> read(Store store) {
        List<CollectionInfo> infos = new ArrayList<>();
        for (BsonDocument listed : store.collections()) {
            String name = listed.getString("name").getValue();
            if (!name.startsWith(SYSTEM) && !LOGS.contains(name)) {
                infos.add(info(store, ContainerName.of(name), listed));
            }
        }
        infos.sort(Comparator.comparing(CollectionInfo::name));
        return infos;
    }

    private static CollectionInfo info(Store store, ContainerName name, BsonDocument listed) {
        BsonDocument options = without(listed.getDocument("options", new BsonDocument()), NO_OPTION);
        String type = listed.containsKey("type") ? listed.getString("type").getValue() : "collection";
        String kind = options.containsKey("viewOn") ? "view" : options.containsKey("timeseries") ? "timeseries" : type;
        BsonDocument info = listed.getDocument("info", new BsonDocument());
        return new CollectionInfo(
                name,
                kind,
                options,
                Optional.ofNullable(info.get("uuid")).map(ValueText::json),
                kind.equals("view") ? List.of() : indexes(store, name));
    }

    private static List<BsonDocument> indexes(Store store, ContainerName name) {
        return store.indexes(name).stream()
                .filter(index -> !index.getString("name").getValue().equals("_id_"))
                .map(index -> without(index, NO_INDEX_OPTION))
                .sorted(Comparator.comparing(index -> index.getString("name").getValue()))
                .toList();
    }

    private static BsonDocument without(BsonDocument document, Set<String> keys) {
        BsonDocument rest = new BsonDocument();
        document.forEach((key, value) -> {
            if (!keys.contains(key)) {
                rest.append(key, value);
            }
        });
        return rest;
    }

    /** The schema of what was read. */
    public static Schema schema(List<CollectionInfo> infos) {
        List<CatalogObject> objects = new ArrayList<>();
        infos.forEach(info -> add(info, objects));
        return Schema.of(
                new SchemaSnapshot(objects),
                infos.stream()
                        .filter(info -> !info.isView())
                        .map(CollectionInfo::container)
                        .toList());
    }

    private static void add(CollectionInfo info, List<CatalogObject> objects) {
        String name = info.name().toString();
        Map<String, String> attributes = new TreeMap<>();
        info.options().forEach((option, value) -> {
            if (!VALIDATION.contains(option)) {
                attributes.put(option, text(value));
            }
        });
        Validation validation = Validation.of(info.options());
        if (!validation.equals(Validation.NONE)) {
            attributes.put("validator", ValueText.json(validation.validator()));
            attributes.put("validation level", validation.level());
            attributes.put("validation action", validation.action());
        }
        if (info.isTimeSeries()) {
            attributes.put("type", "time series");
        }
        objects.add(new CatalogObject(info.isView() ? "view" : "collection", name, attributes, Map.of()));
        info.indexes().forEach(index -> objects.add(index(name, index)));
    }

    private static CatalogObject index(String collection, BsonDocument index) {
        Map<String, String> attributes = new TreeMap<>();
        index.forEach((option, value) -> {
            if (!option.equals("name")) {
                attributes.put(option, text(value));
            }
        });
        return new CatalogObject(
                        "index", collection + "." + index.getString("name").getValue(), attributes, Map.of())
                .partOf(collection);
    }

    private static String text(BsonValue value) {
        return value.isString() ? value.asString().getValue() : ValueText.json(value);
    }
}
