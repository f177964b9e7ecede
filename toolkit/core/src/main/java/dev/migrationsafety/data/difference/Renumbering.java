package dev.migrationsafety.data.difference;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The new ids of records that are otherwise equal. A script that drops a generated key and makes it again, or copies a
 * table without its key, gives each record another id; compared by id, every value of the table would differ.
 *
 * @param field the field with the id
 * @param ids the id before and after, by the one before
 */
public record Renumbering(FieldPath field, Map<Value, Value> ids) {
    /** Fewer records than this say nothing: two records that exchange a value look the same as two that exchange ids. */
    private static final int FEWEST = 3;

    /** Copies the map. */
    public Renumbering {
        ids = Map.copyOf(ids);
    }

    /**
     * Pairs the records of two readings that differ under their ids by all their other values.
     *
     * @param keyed the difference when records are matched by their ids
     * @param references the references of the container, of which those to itself follow the ids
     * @return the difference with the ids as the only values that changed; empty if the records do not pair
     */
    public static Optional<RecordsDifference> find(
            Records before, Records after, RecordsDifference keyed, List<Reference> references) {
        if (before.identity().size() != 1
                || keyed.changedByField().size() + keyed.lost().size() < 2) {
            return Optional.empty();
        }
        FieldPath id = before.identity().get(0);
        Set<FieldPath> following = new HashSet<>();
        references.stream()
                .filter(reference -> reference.target().equals(before.container())
                        && reference.targetFields().equals(List.of(id)))
                .forEach(reference -> following.addAll(reference.fields()));
        return pair(differing(before, after, id), differing(after, before, id), id, following)
                .filter(pairs -> pairs.size() >= FEWEST && follow(pairs, id, following))
                .map(pairs -> difference(before, id, pairs));
    }

    /** A record before and the one with the same content after. */
    private record Pair(DataRecord before, DataRecord after) {}

    /** The records that the other reading does not hold under the same id. */
    private static List<DataRecord> differing(Records records, Records others, FieldPath id) {
        Map<@Nullable Value, DataRecord> known = new HashMap<>();
        others.records().forEach(record -> known.put(record.get(id), record));
        return records.records().stream()
                .filter(record -> !record.equals(known.get(record.get(id))))
                .toList();
    }

    private static Optional<List<Pair>> pair(
            List<DataRecord> before, List<DataRecord> after, FieldPath id, Set<FieldPath> following) {
        if (before.size() != after.size()) {
            return Optional.empty();
        }
        Map<Map<FieldPath, Value>, Deque<DataRecord>> byContent = new HashMap<>();
        after.forEach(record -> byContent
                .computeIfAbsent(content(record, id, following), content -> new ArrayDeque<>())
                .add(record));
        boolean empty = byContent.keySet().stream().anyMatch(Map::isEmpty);
        List<Pair> pairs = new ArrayList<>();
        for (DataRecord record : before) {
            Deque<DataRecord> equal = byContent.getOrDefault(content(record, id, following), new ArrayDeque<>());
            if (empty || equal.isEmpty()) {
                return Optional.empty();
            }
            pairs.add(new Pair(record, equal.remove()));
        }
        return Optional.of(pairs);
    }

    private static Map<FieldPath, Value> content(DataRecord record, FieldPath id, Set<FieldPath> following) {
        Map<FieldPath, Value> content = new HashMap<>(record.values());
        content.remove(id);
        content.keySet().removeAll(following);
        return content;
    }

    /** Whether references within the container lead to the same records as before. */
    private static boolean follow(List<Pair> pairs, FieldPath id, Set<FieldPath> following) {
        Map<@Nullable Value, @Nullable Value> ids = new HashMap<>();
        pairs.forEach(pair -> ids.put(pair.before().get(id), pair.after().get(id)));
        return following.stream().allMatch(field -> pairs.stream().allMatch(pair -> {
            Value target = pair.before().get(field);
            return Objects.equals(ids.getOrDefault(target, target), pair.after().get(field));
        }));
    }

    private static RecordsDifference difference(Records before, FieldPath id, List<Pair> pairs) {
        List<ValueChange> changed = pairs.stream()
                .map(pair -> new ValueChange(
                        RecordsDifference.key(pair.before(), before.identity()),
                        id,
                        pair.before().get(id),
                        pair.after().get(id)))
                .toList();
        return new RecordsDifference(before.container(), List.of(), List.of(), changed, true);
    }

    /** The new ids that a difference shows. */
    public static Renumbering of(RecordsDifference difference) {
        Map<Value, Value> ids = new HashMap<>();
        for (ValueChange change : difference.changed()) {
            Value before = change.before();
            Value after = change.after();
            if (before != null && after != null) {
                ids.put(before, after);
            }
        }
        return new Renumbering(difference.changed().get(0).field(), ids);
    }

    /** Records with the new ids in a field that refers to renumbered records. */
    public Records translate(Records records, FieldPath referring) {
        List<DataRecord> translated = records.records().stream()
                .map(record -> {
                    Value old = record.get(referring);
                    Value now = old == null ? null : ids.get(old);
                    if (now == null) {
                        return record;
                    }
                    SortedMap<FieldPath, Value> values = new TreeMap<>(record.values());
                    values.put(referring, now);
                    return new DataRecord(values);
                })
                .toList();
        return new Records(records.container(), records.identity(), records.fields(), translated);
    }
}
