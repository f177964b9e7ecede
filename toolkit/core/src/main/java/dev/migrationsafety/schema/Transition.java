package dev.migrationsafety.schema;

import java.util.List;
import java.util.Optional;

/**
 * What a step newly demands of rows of the earlier station; found by comparing {@link Relations}, never from SQL text.
 * Rows which do not meet it lie <em>beyond</em> its border: the next station cannot hold them, or not where they were.
 */
public sealed interface Transition {
    /** The table, present at both stations. */
    TableName table();

    /** What changes, for messages, for example {@code account.balance: numeric(18,4) → numeric(18,2)}. */
    String describe();

    /** Whether the rows beyond it are kept from the common rows, since the next station cannot hold them. */
    default boolean setsAside() {
        return true;
    }

    /** The columns that it speaks of, as they are named at both stations; empty if it speaks of whole rows. */
    default List<String> columns() {
        return List.of();
    }

    /** A column has another type. */
    record TypeChanged(TableName table, Column before, Column after) implements Transition {
        @Override
        public String describe() {
            return table + "." + before.name() + ": " + before.type().name() + " → "
                    + after.type().name();
        }

        @Override
        public List<String> columns() {
            return List.of(before.name());
        }
    }

    /** A column lost labels of its enum type, whose name did not change. */
    record LabelsRemoved(TableName table, Column before, List<String> labels) implements Transition {
        /** Copies the list. */
        public LabelsRemoved {
            labels = List.copyOf(labels);
        }

        @Override
        public String describe() {
            return table + "." + before.name() + ": label " + String.join(", ", labels) + " removed";
        }

        @Override
        public List<String> columns() {
            return List.of(before.name());
        }
    }

    /** A column takes no nulls any more. */
    record NotNullAdded(TableName table, String column) implements Transition {
        @Override
        public String describe() {
            return table + "." + column + ": NOT NULL added";
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** A new unique key over columns that existed. */
    record KeyAdded(TableName table, Key key) implements Transition {
        @Override
        public String describe() {
            return table + ": unique key " + key.name() + " over " + String.join(", ", key.columns());
        }

        @Override
        public List<String> columns() {
            return key.columns();
        }
    }

    /** A new foreign key over columns that existed. */
    record ForeignKeyAdded(TableName table, ForeignKey key) implements Transition {
        @Override
        public String describe() {
            return table + ": foreign key " + key.name() + " to " + key.target();
        }

        @Override
        public List<String> columns() {
            return key.columns();
        }
    }

    /** A new or changed check over columns that existed. */
    record CheckAdded(TableName table, Check check) implements Transition {
        @Override
        public String describe() {
            return table + ": check " + check.name() + " " + check.expression();
        }

        @Override
        public List<String> columns() {
            return check.columns();
        }
    }

    /** New terms over columns that existed in which no two rows may agree. */
    record ExclusionAdded(TableName table, Exclusion exclusion) implements Transition {
        @Override
        public String describe() {
            return table + ": " + (exclusion.isUniqueness() ? "unique index " : "exclusion constraint ")
                    + exclusion.name() + " over "
                    + String.join(
                            ", ",
                            exclusion.terms().stream()
                                    .map(term -> term.expression()
                                            + (exclusion.isUniqueness() ? "" : " with " + term.operator()))
                                    .toList());
        }

        @Override
        public List<String> columns() {
            return exclusion.columns();
        }
    }

    /**
     * The texts of a column are compared in another way, so that texts which were different may be equal now.
     *
     * @param keys the keys of the next station that the column is in
     */
    record EqualityChanged(TableName table, Column before, Column after, List<Key> keys) implements Transition {
        /** Copies the list. */
        public EqualityChanged {
            keys = List.copyOf(keys);
        }

        @Override
        public String describe() {
            return table + "." + before.name() + ": compared by " + way(before) + " → " + way(after);
        }

        private static String way(Column column) {
            return column.collation().map(Collation::name).orElse(column.type().base());
        }

        @Override
        public List<String> columns() {
            return List.of(before.name());
        }
    }

    /** A domain, whose name did not change, has a new check; it stands for the rows of one column. */
    record DomainCheckAdded(TableName table, Column before, String check) implements Transition {
        @Override
        public String describe() {
            return table + "." + before.name() + ": domain " + before.type().name() + " with check " + check;
        }

        @Override
        public List<String> columns() {
            return List.of(before.name());
        }
    }

    /** A new column is computed from those that the rows have. */
    record GeneratedAdded(TableName table, Column column, List<String> columns) implements Transition {
        /** Copies the list. */
        public GeneratedAdded {
            columns = List.copyOf(columns);
        }

        @Override
        public String describe() {
            return table + "." + column.name() + ": computed as "
                    + column.defaultExpression().orElse("");
        }
    }

    /**
     * A partition left its table, or has other bounds.
     *
     * @param bounds the new condition of its rows; empty if it left
     */
    record PartitionChanged(TableName table, TableName partition, Optional<Check> bounds) implements Transition {
        @Override
        public String describe() {
            return table + ": partition " + partition
                    + bounds.map(check -> " takes only " + check.expression()).orElse(" gone");
        }

        /** Where its rows go is for the step to say: another partition may take them. */
        @Override
        public boolean setsAside() {
            return false;
        }
    }

    /**
     * A constraint that looked at new rows only is held against all rows.
     *
     * @param demand what it demands
     */
    record ConstraintValidated(TableName table, Transition demand) implements Transition {
        @Override
        public String describe() {
            return demand.describe() + " validated";
        }

        @Override
        public List<String> columns() {
            return demand.columns();
        }
    }
}
