package dev.migrationsafety.kit;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes the records of one container. */
final class KitRecordMaker {
    private static final FieldPath UNDECLARED = FieldPath.of("extra", "note");
    private static final int SPACE = 100_000;

    private final GenerationRequest request;
    private final Container container;
    private final KitReferences references;
    private final Random random;
    private final Map<List<FieldPath>, Set<List<Value>>> taken = new TreeMap<>(KitRecordMaker::compare);

    KitRecordMaker(GenerationRequest request, Container container, KitReferences references) {
        this.request = request;
        this.container = container;
        this.references = references;
        this.random = new Random(
                request.seed() * 31 + request.ordinal() + container.name().hashCode());
        for (List<FieldPath> key : container.keys()) {
            Set<List<Value>> values = new HashSet<>();
            request.existing().read(container.name(), key, read -> values.add(new ArrayList<>(read)));
            taken.put(key, values);
        }
    }

    private static int compare(List<FieldPath> left, List<FieldPath> right) {
        return left.toString().compareTo(right.toString());
    }

    /** Adds a record, or says what is missing. */
    String add(int number, List<NewRecord> records) {
        SortedMap<FieldPath, Value> record = new TreeMap<>();
        if (!references.fill(container, number, record)) {
            return container.name() + ": there is no record to refer to";
        }
        for (Field field : container.fields()) {
            if (!references.refers(container, field.path())) {
                if (field.typeName().equals("opaque")) {
                    if (!field.canBeLeftOut()) {
                        return container.name() + "." + field.path() + ": no value of type opaque is known";
                    }
                } else {
                    put(field, number, record);
                }
            }
        }
        if (number % 3 == 0) {
            record.putIfAbsent(UNDECLARED, new Value("note " + number, "text"));
        }
        beyond(number, record);
        literal(number, record);
        distinct(number, record);
        records.add(new NewRecord(container.name(), record));
        return "";
    }

    private void put(Field field, int number, SortedMap<FieldPath, Value> record) {
        boolean edge = number % 5 == 4 && random.nextDouble() < request.edgeShare() * 5;
        if (field.canBeLeftOut() && number % 4 == 1) {
            return;
        }
        record.put(
                field.path(),
                field.canBeLeftOut() && number % 4 == 3
                        ? Value.NULL
                        : KitPlainValues.some(field.typeName(), random, edge));
    }

    /** Every fourth record lies beyond one of the borders ahead. */
    private void beyond(int number, SortedMap<FieldPath, Value> record) {
        List<Transition> ahead = request.transitions().stream()
                .filter(transition -> transition.container().equals(container.name()))
                .toList();
        if (ahead.isEmpty() || number % 4 != 2) {
            return;
        }
        Transition transition = ahead.get(number / 4 % ahead.size());
        if (transition instanceof KitTransition.TypeChanged type
                && !KitPlainValues.beyond(type.before().typeName(), type.after().typeName())
                        .isNull()) {
            record.put(
                    type.before().path(),
                    KitPlainValues.beyond(type.before().typeName(), type.after().typeName()));
        } else if (transition instanceof KitTransition.RequiredAdded required) {
            record.remove(required.field());
        } else if (transition instanceof KitTransition.UniqueAdded unique) {
            unique.fields().forEach(field -> container
                    .field(field)
                    .ifPresent(found ->
                            record.put(field, KitPlainValues.keys(found).get(0))));
        } else if (transition instanceof KitTransition.ReferenceAdded added) {
            added.fields().forEach(field -> container
                    .field(field)
                    .ifPresent(
                            found -> record.put(field, KitPlainValues.number(found.typeName(), 999_999_000 + number))));
        }
    }

    /** Scripts may treat just the records that hold a text which they name. */
    private void literal(int number, SortedMap<FieldPath, Value> record) {
        if (number < request.literals().size()) {
            container.fields().stream()
                    .filter(field -> field.typeName().equals("text")
                            && container.keys().stream().noneMatch(key -> key.contains(field.path()))
                            && !references.refers(container, field.path()))
                    .forEach(field -> record.put(
                            field.path(), new Value(request.literals().get(number), "text")));
        }
    }

    private void distinct(int number, SortedMap<FieldPath, Value> record) {
        taken.forEach((key, values) -> {
            FieldPath last = key.get(key.size() - 1);
            int candidate = request.ordinal() * SPACE + number + 1;
            container.field(last).ifPresent(field -> {
                int next = candidate;
                if (!references.refers(container, last)) {
                    record.put(last, KitPlainValues.number(field.typeName(), next));
                }
                while (!values.add(KitCollection.key(record, key)) && !references.refers(container, last)) {
                    record.put(last, KitPlainValues.number(field.typeName(), ++next));
                }
            });
        });
    }
}
