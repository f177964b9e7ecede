package dev.migrationsafety.sql.transition;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Transition;
import dev.migrationsafety.sql.schema.Check;
import dev.migrationsafety.sql.schema.Collation;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Exclusion;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.schema.Relations;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A new requirement of a step on existing rows, for example NOT NULL or a shorter type; found by comparing {@link
 * Relations}, never from SQL text. Rows which do not meet it lie <em>beyond</em> its border: the tables after the step
 * cannot hold them, or not where they were.
 */
public sealed interface SqlTransition extends Transition {
    /** The table, present before and after. */
    ContainerName table();

    @Override
    default ContainerName container() {
        return table();
    }

    /** The columns that it is about, as they are named before and after; empty if it is about whole rows. */
    default List<String> columns() {
        return List.of();
    }

    @Override
    default List<FieldPath> fields() {
        return FieldPath.all(columns());
    }

    /** A column has another type. */
    record TypeChanged(ContainerName table, Column before, Column after) implements SqlTransition {
        @Override
        public Effect effect() {
            return Effect.TYPE;
        }

        @Override
        public String describe() {
            return table + "." + before.name() + ": " + before.type().name() + " → "
                    + after.type().name();
        }

        @Override
        public boolean rounds(@Nullable String old, @Nullable String now) {
            return after.type().isFloating() && ConvertedValue.isNearest(old, now);
        }

        @Override
        public boolean dropsBlanks(@Nullable String old, @Nullable String now) {
            return ConvertedValue.isWithoutBlanks(after.type(), old, now);
        }

        @Override
        public List<String> columns() {
            return List.of(before.name());
        }
    }

    /** A column lost labels of its enum type, whose name did not change. */
    record LabelsRemoved(ContainerName table, Column before, List<String> labels) implements SqlTransition {
        /** Copies the list. */
        public LabelsRemoved {
            labels = List.copyOf(labels);
        }

        @Override
        public Effect effect() {
            return Effect.VALUES;
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
    record NotNullAdded(ContainerName table, String column) implements SqlTransition {
        @Override
        public Effect effect() {
            return Effect.REQUIRED;
        }

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
    record KeyAdded(ContainerName table, Key key) implements SqlTransition {
        @Override
        public Effect effect() {
            return Effect.UNIQUE;
        }

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
    record ForeignKeyAdded(ContainerName table, ForeignKey key) implements SqlTransition {
        @Override
        public Effect effect() {
            return Effect.REFERENCE;
        }

        @Override
        public String describe() {
            return table + ": foreign key " + key.name() + " to " + key.target();
        }

        @Override
        public boolean sparesOlderRecords() {
            return !key.validated();
        }

        @Override
        public List<String> columns() {
            return key.columns();
        }
    }

    /** A new or changed check over columns that existed. */
    record CheckAdded(ContainerName table, Check check) implements SqlTransition {
        @Override
        public Effect effect() {
            return Effect.CONDITION;
        }

        @Override
        public String describe() {
            return table + ": check " + check.name() + " " + check.expression();
        }

        @Override
        public boolean sparesOlderRecords() {
            return !check.validated();
        }

        @Override
        public List<String> columns() {
            return check.columns();
        }
    }

    /** New terms over columns that existed in which no two rows may agree. */
    record ExclusionAdded(ContainerName table, Exclusion exclusion) implements SqlTransition {
        @Override
        public Effect effect() {
            return Effect.UNIQUE;
        }

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
    record EqualityChanged(ContainerName table, Column before, Column after, List<Key> keys) implements SqlTransition {
        /** Copies the list. */
        public EqualityChanged {
            keys = List.copyOf(keys);
        }

        @Override
        public Effect effect() {
            return Effect.UNIQUE;
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

    /** A domain, whose name did not change, has a new check; one value covers the rows of one column. */
    record DomainCheckAdded(ContainerName table, Column before, String check) implements SqlTransition {
        @Override
        public Effect effect() {
            return Effect.CONDITION;
        }

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
    record GeneratedAdded(ContainerName table, Column column, List<String> columns) implements SqlTransition {
        /** Copies the list. */
        public GeneratedAdded {
            columns = List.copyOf(columns);
        }

        @Override
        public Effect effect() {
            return Effect.COMPUTED;
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
    record PartitionChanged(ContainerName table, ContainerName partition, Optional<Check> bounds)
            implements SqlTransition {
        @Override
        public Effect effect() {
            return Effect.PLACE;
        }

        @Override
        public String describe() {
            return table + ": partition " + partition
                    + bounds.map(check -> " accepts only " + check.expression()).orElse(" removed");
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
    record ConstraintValidated(ContainerName table, SqlTransition demand) implements SqlTransition {
        @Override
        public Effect effect() {
            return demand.effect();
        }

        @Override
        public boolean isOfOlderRecords() {
            return true;
        }

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
