package dev.migrationsafety.preparation.filling;

import dev.migrationsafety.data.RecordBlock;
import dev.migrationsafety.data.TextHash;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The keys of the rows that one filler made, which tells the rows that migrations wrote from generated ones. Keys are kept
 * as hashes of 64 bits, and of tables with very many rows not at all.
 */
public final class GeneratedKeys {
    private static final int MOST = 1 << 16;

    private final Map<ContainerName, Map<List<FieldPath>, Set<Long>>> made = new TreeMap<>();

    /** Notes the rows of a block. */
    public void add(Container table, RecordBlock block) {
        for (List<FieldPath> fields : table.keys()) {
            List<FieldPath> key = sorted(fields);
            Set<Long> keys = made.computeIfAbsent(table.name(), name -> new HashMap<>())
                    .computeIfAbsent(key, fresh -> new HashSet<>());
            List<Integer> places = key.stream().map(block.fields()::indexOf).toList();
            for (int row = 0; row < block.size() && keys.size() <= MOST && !places.contains(-1); row++) {
                long hash = 0;
                for (int place : places) {
                    hash = TextHash.with(hash, block.text(row, place));
                }
                keys.add(hash);
            }
        }
    }

    /**
     * Whether migrations wrote a row that is there; false where that is not known.
     *
     * @param values the texts of the fields of one of its keys
     */
    public boolean isMigrated(ContainerName table, List<FieldPath> fields, List<String> values) {
        Map<List<FieldPath>, Set<Long>> keys = made.get(table);
        if (keys == null) {
            return true;
        }
        Set<Long> known = keys.get(sorted(fields));
        if (known == null || known.size() > MOST) {
            return false;
        }
        long hash = 0;
        for (FieldPath field : sorted(fields)) {
            hash = TextHash.with(hash, values.get(fields.indexOf(field)));
        }
        return !known.contains(hash);
    }

    private static List<FieldPath> sorted(List<FieldPath> fields) {
        return fields.stream().sorted().toList();
    }
}
