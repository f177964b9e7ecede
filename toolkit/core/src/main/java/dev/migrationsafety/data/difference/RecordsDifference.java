package dev.migrationsafety.data.difference;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.ExistingRecords;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two readings of a container: lost, added and changed records.
 *
 * @param container the container
 * @param lost records of the first reading that the second lacks
 * @param added records of the second reading that the first lacks
 * @param changed values that differ in records of both; a field that only one of them has is such a difference
 * @param renumbered whether the records are equal but for their ids, which are the changed values
 */
public record RecordsDifference(
        ContainerName container,
        List<DataRecord> lost,
        List<DataRecord> added,
        List<ValueChange> changed,
        boolean renumbered) {
    /** Copies the lists. */
    public RecordsDifference {
        lost = List.copyOf(lost);
        added = List.copyOf(added);
        changed = List.copyOf(changed);
    }

    /** A difference of records that keep their ids. */
    public RecordsDifference(
            ContainerName container, List<DataRecord> lost, List<DataRecord> added, List<ValueChange> changed) {
        this(container, lost, added, changed, false);
    }

    /** No difference at all. */
    public boolean isEmpty() {
        return lost.isEmpty() && added.isEmpty() && changed.isEmpty();
    }

    /** The same without the added records. */
    public RecordsDifference withoutAdded() {
        return new RecordsDifference(container, lost, List.of(), changed, renumbered);
    }

    /** The same without the lost and the added records. */
    public RecordsDifference withoutRows() {
        return new RecordsDifference(container, List.of(), List.of(), changed, renumbered);
    }

    /** The same with some of the changed values. */
    public RecordsDifference keeping(Predicate<ValueChange> changes) {
        return new RecordsDifference(
                container, lost, added, changed.stream().filter(changes).toList(), renumbered);
    }

    /** {@code container.field} for changed values, and {@code container} if records came or went. */
    public Set<String> subjects() {
        Set<String> subjects = new TreeSet<>();
        changed.forEach(change -> subjects.add(container + "." + change.field()));
        if (!lost.isEmpty() || !added.isEmpty()) {
            subjects.add(container.toString());
        }
        return subjects;
    }

    /** Changed values by field. */
    public SortedMap<FieldPath, List<ValueChange>> changedByField() {
        return changed.stream().collect(Collectors.groupingBy(ValueChange::field, TreeMap::new, Collectors.toList()));
    }

    /**
     * Compares two readings of the same fields; records are matched by the identity of the first, and by all their values
     * where that identifies none or several.
     */
    public static RecordsDifference between(Records before, Records after) {
        List<FieldPath> identity = before.identity();
        boolean keyed = !identity.isEmpty()
                && after.fields().containsAll(identity)
                && identifies(identity, before)
                && identifies(identity, after);
        return keyed ? keyed(before, after, identity) : keyless(before, after);
    }

    /**
     * The same, but matches records by their content where only their ids changed and that explains the whole difference.
     *
     * @param references the references of the container; those to itself may follow the ids
     */
    public static RecordsDifference ignoringIds(Records before, Records after, List<Reference> references) {
        RecordsDifference difference = between(before, after);
        return Renumbering.find(before, after, difference, references).orElse(difference);
    }

    /** The identity of a record in words, for example {@code id=7}. */
    public static String key(DataRecord record, List<FieldPath> identity) {
        return identity.stream().map(field -> field + "=" + record.text(field)).collect(Collectors.joining(", "));
    }

    /** A key that the second reading's container lacks may occur twice there. */
    private static boolean identifies(List<FieldPath> identity, Records records) {
        Set<List<@Nullable Value>> keys = new HashSet<>();
        return records.records().stream().allMatch(record -> keys.add(ExistingRecords.values(record, identity)));
    }

    private static RecordsDifference keyed(Records before, Records after, List<FieldPath> identity) {
        Map<List<@Nullable Value>, DataRecord> rest = new LinkedHashMap<>();
        after.records().forEach(record -> rest.put(ExistingRecords.values(record, identity), record));
        List<DataRecord> lost = new ArrayList<>();
        List<ValueChange> changed = new ArrayList<>();
        for (DataRecord record : before.records()) {
            DataRecord now = rest.remove(ExistingRecords.values(record, identity));
            if (now == null) {
                lost.add(record);
            } else if (!now.equals(record)) {
                compare(key(record, identity), record, now, changed);
            }
        }
        return new RecordsDifference(before.container(), lost, new ArrayList<>(rest.values()), changed);
    }

    private static void compare(String key, DataRecord before, DataRecord after, List<ValueChange> changed) {
        Set<FieldPath> fields = new TreeSet<>(before.values().keySet());
        fields.addAll(after.values().keySet());
        for (FieldPath field : fields) {
            Value old = before.get(field);
            Value now = after.get(field);
            if (!Objects.equals(old, now)) {
                changed.add(new ValueChange(key, field, old, now));
            }
        }
    }

    /** Multisets: equal records are struck out; the rest is blamed on one field if leaving it out makes both equal. */
    private static RecordsDifference keyless(Records before, Records after) {
        List<DataRecord> lost = beyond(before.records(), after.records());
        List<DataRecord> added = beyond(after.records(), before.records());
        if (!lost.isEmpty() && lost.size() == added.size()) {
            for (FieldPath field : fields(lost, added)) {
                List<ValueChange> changed = blame(field, lost, added);
                if (!changed.isEmpty()) {
                    return new RecordsDifference(before.container(), List.of(), List.of(), changed);
                }
            }
        }
        return new RecordsDifference(before.container(), lost, added, List.of());
    }

    /** The records of one list that another lacks, as multisets. */
    private static List<DataRecord> beyond(List<DataRecord> records, List<DataRecord> others) {
        Map<DataRecord, Integer> counts = new HashMap<>();
        others.forEach(record -> counts.merge(record, 1, Integer::sum));
        List<DataRecord> beyond = new ArrayList<>();
        for (DataRecord record : records) {
            Integer left = counts.computeIfPresent(record, (same, count) -> count - 1);
            if (left == null || left < 0) {
                beyond.add(record);
            }
        }
        return beyond;
    }

    private static Set<FieldPath> fields(List<DataRecord> lost, List<DataRecord> added) {
        Set<FieldPath> fields = new TreeSet<>();
        lost.forEach(record -> fields.addAll(record.values().keySet()));
        added.forEach(record -> fields.addAll(record.values().keySet()));
        return fields;
    }

    private static List<ValueChange> blame(FieldPath field, List<DataRecord> lost, List<DataRecord> added) {
        List<DataRecord> rest = new ArrayList<>(added);
        List<ValueChange> changed = new ArrayList<>();
        for (DataRecord record : lost) {
            DataRecord match = rest.stream()
                    .filter(other -> without(record, field).equals(without(other, field)))
                    .findFirst()
                    .orElse(null);
            if (match == null) {
                return List.of();
            }
            rest.remove(match);
            changed.add(new ValueChange("(no key)", field, record.get(field), match.get(field)));
        }
        return changed;
    }

    private static SortedMap<FieldPath, Value> without(DataRecord record, FieldPath field) {
        SortedMap<FieldPath, Value> values = new TreeMap<>(record.values());
        values.remove(field);
        return values;
    }
}
