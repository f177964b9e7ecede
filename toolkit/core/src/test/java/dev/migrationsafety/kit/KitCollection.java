package dev.migrationsafety.kit;

import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** A container with its records; not thread-safe. */
final class KitCollection {
    private static final AtomicLong MADE = new AtomicLong();

    private KitContainer container;
    private final List<SortedMap<FieldPath, Value>> records = new ArrayList<>();
    private final String identity;
    private boolean triggersOff;

    KitCollection(KitContainer container) {
        this(container, String.valueOf(MADE.incrementAndGet()));
    }

    private KitCollection(KitContainer container, String identity) {
        this.container = container;
        this.identity = identity;
    }

    /** What stays the same of it whatever it is called, in copies too. */
    String identity() {
        return identity;
    }

    KitCollection copy() {
        KitCollection copy = new KitCollection(container, identity);
        records.forEach(record -> copy.records.add(new TreeMap<>(record)));
        copy.triggersOff = triggersOff;
        return copy;
    }

    KitContainer container() {
        return container;
    }

    void become(KitContainer other) {
        container = other;
    }

    /** The records; what is done to them is done to the container. */
    List<SortedMap<FieldPath, Value>> records() {
        return records;
    }

    boolean runsTriggers() {
        return !triggersOff;
    }

    void disableTriggers() {
        triggersOff = true;
    }

    /** The values of fields; empty if one of them is absent or null. */
    static List<Value> key(SortedMap<FieldPath, Value> record, List<FieldPath> fields) {
        List<Value> values = new ArrayList<>();
        for (FieldPath field : fields) {
            @Nullable Value value = record.get(field);
            if (value == null || value.isNull()) {
                return List.of();
            }
            values.add(value);
        }
        return Collections.unmodifiableList(values);
    }

    boolean holds(List<FieldPath> fields, List<Value> key) {
        return records.stream().anyMatch(record -> key(record, fields).equals(key));
    }
}
