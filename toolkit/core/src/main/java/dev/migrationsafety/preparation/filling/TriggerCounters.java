package dev.migrationsafety.preparation.filling;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.ScriptHints;
import dev.migrationsafety.rules.Opinion;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the numbers in tables whose rows all come from triggers. A number that is zero in every row tells nothing about
 * a step that moves it.
 *
 * @param database a filled database
 * @param schema its schema
 * @param hints tells which tables the code of a trigger names
 */
record TriggerCounters(Database database, Schema schema, ScriptHints hints) {
    private static final int MOST_FURTHER_WRITES = 3;
    private static final Pattern ZERO = Pattern.compile("-?0+(?:\\.0+)?");

    /**
     * Lets more rows be written into the tables whose triggers write such numbers, and notes where they stay zero.
     *
     * @param loaded what became of the rows that filled the database
     * @param further writes more rows into some tables of a database with a digest
     * @return the digest then
     */
    DataDigest move(LoadResult loaded, BiConsumer<List<ContainerName>, DataDigest> further, Opinion opinion) {
        DataDigest digest = database.digest(schema);
        Map<ContainerName, List<FieldPath>> still = still(digest, loaded);
        Set<ContainerName> writers = writers(still.keySet());
        for (int i = 0; i < MOST_FURTHER_WRITES && !still.isEmpty() && !writers.isEmpty(); i++) {
            further.accept(List.copyOf(writers), digest);
            digest = database.digest(schema);
            still = still(digest, loaded);
        }
        still.forEach((table, fields) -> opinion.note("only triggers write rows of " + table + ", and " + joined(fields)
                + " stayed 0 in all of them"
                + (writers.isEmpty() ? "" : ", although more rows were written into " + joined(writers))
                + ": no other value was tried"));
        return digest;
    }

    private static String joined(Collection<?> names) {
        return names.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    /** The fields that are zero in every row, by table; none of tables into which rows were written directly. */
    private Map<ContainerName, List<FieldPath>> still(DataDigest digest, LoadResult loaded) {
        Map<ContainerName, List<FieldPath>> still = new TreeMap<>();
        for (Container table : schema.roots()) {
            boolean direct = loaded.written().getOrDefault(table.name(), 0) > 0;
            boolean refused = loaded.dropped().getOrDefault(table.name(), 0) > 0;
            if (!direct && refused && digest.recordCount(table.name()) > 0) {
                List<FieldPath> fields = still(table);
                if (!fields.isEmpty()) {
                    still.put(table.name(), fields);
                }
            }
        }
        return still;
    }

    private List<FieldPath> still(Container table) {
        Set<FieldPath> bound = new HashSet<>(table.identity());
        table.references().stream().map(Reference::fields).forEach(bound::addAll);
        List<FieldPath> numbers = table.fields().stream()
                .filter(Field::measures)
                .map(Field::path)
                .filter(field -> !bound.contains(field))
                .toList();
        List<DataRecord> rows = database.records(table, table.paths()).records();
        return numbers.stream()
                .filter(field -> rows.stream().allMatch(row -> isZero(row.text(field))))
                .toList();
    }

    private static boolean isZero(@Nullable String text) {
        return text != null && ZERO.matcher(text).matches();
    }

    /** The tables whose triggers name one of some tables. */
    private Set<ContainerName> writers(Set<ContainerName> written) {
        Set<ContainerName> writers = new TreeSet<>();
        for (Container table : schema.roots()) {
            if (table.hasTriggers()
                    && !written.contains(table.name())
                    && hints.clues(schema, table).containers().stream().anyMatch(written::contains)) {
                writers.add(table.name());
            }
        }
        return writers;
    }
}
