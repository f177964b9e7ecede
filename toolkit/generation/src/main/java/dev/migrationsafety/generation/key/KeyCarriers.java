package dev.migrationsafety.generation.key;

import dev.migrationsafety.generation.rule.TableRules;
import dev.migrationsafety.generation.value.constraint.Measure;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Column.Source;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Key;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Chooses the columns that get a different value in each row, so that keys hold by construction: one per key, if it has
 * a column with room for that which refers to nothing. Columns fed by a sequence are always among them.
 */
public final class KeyCarriers {
    private KeyCarriers() {}

    public static Set<String> of(TableRules rules, List<Key> keys, KeyStreams streams) {
        Set<String> carriers = new TreeSet<>();
        Set<String> referring = new TreeSet<>();
        for (ForeignKey reference : rules.references()) {
            referring.addAll(reference.columns());
        }
        for (Column column : rules.columns().values()) {
            if (isFedBySequence(column) && !referring.contains(column.name())) {
                carriers.add(column.name());
            }
        }
        List<Key> narrowFirst = new ArrayList<>(keys);
        narrowFirst.sort(Comparator.comparing(key -> key.columns().size()));
        for (Key key : narrowFirst) {
            if (key.columns().stream().noneMatch(carriers::contains)) {
                // The last columns of a key tell rows apart, the first ones often group them.
                List<String> lastFirst = new ArrayList<>(key.columns());
                Collections.reverse(lastFirst);
                lastFirst.stream()
                        .filter(name -> rules.columns().containsKey(name) && !referring.contains(name))
                        .map(name -> column(rules, name))
                        .filter(column -> key.columns().size() == 1 || streams.isLarge(rules.wantedValues(column)))
                        .min(Comparator.comparing(KeyCarriers::rank))
                        .ifPresent(column -> carriers.add(column.name()));
            }
        }
        return carriers;
    }

    public static boolean isFedBySequence(Column column) {
        return column.source() == Source.IDENTITY_ALWAYS
                || column.source() == Source.IDENTITY_BY_DEFAULT
                || column.defaultExpression().orElse("").contains("nextval(");
    }

    private static Column column(TableRules rules, String name) {
        Column column = rules.columns().get(name);
        if (column == null) {
            throw new IllegalArgumentException(
                    "no column " + name + " in " + rules.table().name());
        }
        return column;
    }

    private static int rank(Column column) {
        return Measure.of(column.type())
                .map(measure -> measure.isMoment() ? 3 : 0)
                .orElse(column.type().base().equals("uuid") ? 1 : 2);
    }
}
