package dev.migrationsafety.kit;

import dev.migrationsafety.data.Value;
import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.AggregateResult;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Computes aggregates over a store. */
final class KitAggregates {
    private static final String UNKNOWN_SIDE = "unknown side";

    private final KitStore store;

    KitAggregates(KitStore store) {
        this.store = store;
    }

    AggregateResult of(Aggregate aggregate) {
        List<SortedMap<FieldPath, Value>> records =
                store.collection(aggregate.container()).records();
        SortedMap<String, String> groups = new TreeMap<>();
        if (aggregate instanceof Aggregate.Sum sum) {
            sums(records, sum, groups);
        } else if (aggregate instanceof Aggregate.Balance balance) {
            balances(records, balance, groups);
        } else if (aggregate instanceof Aggregate.Amounts amounts) {
            records.forEach(record -> groups.put(
                    group(record, amounts.key()),
                    KitValues.number(record.get(amounts.field()))
                            .map(number -> number.signum() == 0
                                    ? "0"
                                    : number.stripTrailingZeros().toPlainString())
                            .orElse("(null)")));
        } else if (aggregate instanceof Aggregate.Orphans orphans) {
            Reference reference =
                    new Reference(orphans.container(), orphans.fields(), orphans.target(), orphans.targetFields());
            KitRules rules = new KitRules(store);
            groups.put(
                    "",
                    String.valueOf(records.stream()
                            .filter(record -> !rules.holds(reference, record))
                            .count()));
        }
        return new AggregateResult(aggregate, records.size(), groups);
    }

    private static void sums(List<SortedMap<FieldPath, Value>> records, Aggregate.Sum sum, Map<String, String> groups) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        records.forEach(record -> sums.merge(
                group(record, sum.groupBy()),
                KitValues.number(record.get(sum.field())).orElse(BigDecimal.ZERO),
                BigDecimal::add));
        sums.forEach((group, total) -> groups.put(group, total.toPlainString()));
    }

    private static void balances(
            List<SortedMap<FieldPath, Value>> records, Aggregate.Balance balance, Map<String, String> groups) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (SortedMap<FieldPath, Value> record : records) {
            String group = group(record, balance.groupBy());
            String side = String.valueOf(Value.textOf(record.get(balance.side())));
            BigDecimal amount = KitValues.number(record.get(balance.field())).orElse(BigDecimal.ZERO);
            if (side.equals(balance.plus()) || side.equals(balance.minus())) {
                sums.merge(group, side.equals(balance.plus()) ? amount : amount.negate(), BigDecimal::add);
            } else {
                groups.put(group, UNKNOWN_SIDE);
            }
        }
        sums.forEach((group, total) -> groups.putIfAbsent(group, total.toPlainString()));
    }

    private static String group(SortedMap<FieldPath, Value> record, List<FieldPath> fields) {
        return fields.stream()
                .map(field -> Value.textOf(record.get(field)))
                .map(text -> text == null ? "(null)" : text)
                .collect(Collectors.joining(" | "));
    }
}
