package dev.migrationsafety.mongodb.records;

import dev.migrationsafety.data.TextHash;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.mongodb.connection.Store;
import dev.migrationsafety.mongodb.document.DocumentFields;
import dev.migrationsafety.mongodb.document.ValueText;
import dev.migrationsafety.schema.FieldPath;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Computes aggregates by reading the fields that they need; numbers are added exactly, whatever their types. */
public final class DocumentAggregates {
    private static final String UNKNOWN_SIDE = "unknown side";
    private static final String NO_NUMBER = "not a number";
    private static final String NULL = "(null)";

    private final DocumentScan scan;
    private long read;

    /** Over a database. */
    public DocumentAggregates(Store store) {
        this.scan = new DocumentScan(store);
    }

    /** Computes one. */
    public AggregateResult of(Aggregate aggregate) {
        read = 0;
        SortedMap<String, String> groups = new TreeMap<>();
        if (aggregate instanceof Aggregate.Sum sum) {
            Sums sums = new Sums(groups);
            scan(
                    sum,
                    with(sum.groupBy(), sum.field()),
                    document -> sums.add(
                            group(document, sum.groupBy()), DocumentFields.find(document, sum.field()), false));
            sums.finish();
        } else if (aggregate instanceof Aggregate.Balance balance) {
            balances(balance, groups);
        } else if (aggregate instanceof Aggregate.Amounts amounts) {
            scan(
                    amounts,
                    with(amounts.key(), amounts.field()),
                    document -> groups.put(
                            group(document, amounts.key()), amount(DocumentFields.find(document, amounts.field()))));
        } else if (aggregate instanceof Aggregate.Orphans orphans) {
            orphans(orphans, groups);
        }
        return new AggregateResult(aggregate, read, groups);
    }

    private void scan(Aggregate aggregate, List<FieldPath> fields, Consumer<BsonDocument> reader) {
        scan.documents(aggregate.container(), fields, document -> {
            read++;
            reader.accept(document);
        });
    }

    private static List<FieldPath> with(List<FieldPath> fields, FieldPath... more) {
        List<FieldPath> all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        return all;
    }

    private void balances(Aggregate.Balance balance, SortedMap<String, String> groups) {
        Sums sums = new Sums(groups);
        scan(balance, with(balance.groupBy(), balance.field(), balance.side()), document -> {
            String group = group(document, balance.groupBy());
            String side = text(DocumentFields.find(document, balance.side()));
            if (side.equals(balance.plus()) || side.equals(balance.minus())) {
                sums.add(group, DocumentFields.find(document, balance.field()), side.equals(balance.minus()));
            } else {
                sums.spoil(group, UNKNOWN_SIDE);
            }
        });
        sums.finish();
    }

    private void orphans(Aggregate.Orphans orphans, SortedMap<String, String> groups) {
        Set<Long> targets = new HashSet<>();
        scan.documents(
                orphans.target(),
                orphans.targetFields(),
                document -> targets.add(hash(document, orphans.targetFields())));
        long[] lost = {0};
        scan(orphans, orphans.fields(), document -> {
            boolean named = orphans.fields().stream()
                    .map(field -> DocumentFields.find(document, field))
                    .noneMatch(value -> value == null || value.isNull());
            if (named && !targets.contains(hash(document, orphans.fields()))) {
                lost[0]++;
            }
        });
        groups.put("", String.valueOf(lost[0]));
    }

    /** The server takes numbers of different types for equal, and so does a reference. */
    private static long hash(BsonDocument document, List<FieldPath> fields) {
        long hash = 0;
        for (FieldPath field : fields) {
            BsonValue value = DocumentFields.find(document, field);
            BigDecimal number = value == null ? null : number(value);
            hash = number == null
                    ? TextHash.with(hash, value == null ? null : ValueText.exactly(value))
                    : TextHash.with(hash, plain(number));
        }
        return hash;
    }

    private static String group(BsonDocument document, List<FieldPath> fields) {
        return fields.stream()
                .map(field -> text(DocumentFields.find(document, field)))
                .collect(Collectors.joining(" | "));
    }

    private static String text(@Nullable BsonValue value) {
        String text = value == null ? null : Value.textOf(ValueText.exactly(value));
        return text == null ? NULL : text;
    }

    private static String amount(@Nullable BsonValue value) {
        if (value == null || value.isNull()) {
            return NULL;
        }
        BigDecimal number = number(value);
        return number == null ? NO_NUMBER + ": " + text(value) : plain(number);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable BigDecimal number(BsonValue value) {
        if (!value.isNumber() && !value.isDecimal128()) {
            return null;
        }
        try {
            return new BigDecimal(text(value));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Sums by group. */
    private static final class Sums {
        private final Map<String, BigDecimal> sums = new TreeMap<>();
        private final Map<String, String> spoiled = new TreeMap<>();
        private final SortedMap<String, String> groups;

        Sums(SortedMap<String, String> groups) {
            this.groups = groups;
        }

        void add(String group, @Nullable BsonValue value, boolean subtract) {
            BigDecimal number = value == null || value.isNull() ? BigDecimal.ZERO : number(value);
            if (number == null) {
                spoil(group, NO_NUMBER);
            } else {
                sums.merge(group, subtract ? number.negate() : number, BigDecimal::add);
            }
        }

        void spoil(String group, String why) {
            spoiled.put(group, why);
        }

        void finish() {
            Set<String> names = new TreeSet<>(sums.keySet());
            names.addAll(spoiled.keySet());
            names.forEach(name -> groups.put(
                    name,
                    spoiled.containsKey(name)
                            ? spoiled.getOrDefault(name, "")
                            : sums.getOrDefault(name, BigDecimal.ZERO).toPlainString()));
        }
    }
}
