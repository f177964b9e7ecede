package dev.migrationsafety.schema;

import java.util.List;

/**
 * What a step newly demands of rows of the earlier station; found by comparing {@link Relations}, never from SQL text.
 * Rows which do not meet it are not <em>holdable</em> by the next station.
 */
public sealed interface Transition {
    /** The table, present at both stations. */
    TableName table();

    /** What changes, for messages, for example {@code account.balance: numeric(18,4) → numeric(18,2)}. */
    String describe();

    /** A column has another type. */
    record TypeChanged(TableName table, Column before, Column after) implements Transition {
        @Override
        public String describe() {
            return table + "." + before.name() + ": " + before.type().name() + " → "
                    + after.type().name();
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
    }

    /** A column takes no nulls any more. */
    record NotNullAdded(TableName table, String column) implements Transition {
        @Override
        public String describe() {
            return table + "." + column + ": NOT NULL added";
        }
    }

    /** A new unique key over columns that existed. */
    record KeyAdded(TableName table, Key key) implements Transition {
        @Override
        public String describe() {
            return table + ": unique key " + key.name() + " over " + String.join(", ", key.columns());
        }
    }

    /** A new foreign key over columns that existed. */
    record ForeignKeyAdded(TableName table, ForeignKey key) implements Transition {
        @Override
        public String describe() {
            return table + ": foreign key " + key.name() + " to " + key.target();
        }
    }

    /** A new or changed check over columns that existed. */
    record CheckAdded(TableName table, Check check) implements Transition {
        @Override
        public String describe() {
            return table + ": check " + check.name() + " " + check.expression();
        }
    }
}
