package dev.migrationsafety.engine;

import dev.migrationsafety.schema.TableName;
import java.util.List;

/** A question about rows that an engine can answer without sending rows; what invariants are made of. */
public sealed interface Aggregate {
    /** The table that it reads first. */
    TableName table();

    /**
     * The exact sum of a field per group.
     *
     * @param field a numeric field
     * @param groupBy fields that make a group; empty for one group
     */
    record Sum(TableName table, String field, List<String> groupBy) implements Aggregate {
        /** Copies the list. */
        public Sum {
            groupBy = List.copyOf(groupBy);
        }
    }

    /**
     * The exact sum of a field per group where another field has one of two values: added for the first, subtracted for
     * the second.
     *
     * @param field a numeric field
     * @param side the field that says which side a row stands on
     * @param plus its value, as text, for rows to add
     * @param minus its value, as text, for rows to subtract; rows with any other value give a group value of
     *     {@code unknown side}
     * @param groupBy fields that make a group
     */
    record Balance(TableName table, String field, String side, String plus, String minus, List<String> groupBy)
            implements Aggregate {
        /** Copies the list. */
        public Balance {
            groupBy = List.copyOf(groupBy);
        }
    }

    /**
     * Each value of a numeric field by key, trailing zeros of the scale left out, so that a wider scale is no change.
     *
     * @param key fields that identify a row
     * @param field a numeric field
     */
    record Amounts(TableName table, List<String> key, String field) implements Aggregate {
        /** Copies the list. */
        public Amounts {
            key = List.copyOf(key);
        }
    }

    /**
     * The number of rows whose reference leads nowhere; rows with a null in the reference are not counted.
     *
     * @param fields the referring fields
     * @param target the table referred to
     * @param targetFields the fields referred to
     */
    record Orphans(TableName table, List<String> fields, TableName target, List<String> targetFields)
            implements Aggregate {
        /** Copies the lists. */
        public Orphans {
            fields = List.copyOf(fields);
            targetFields = List.copyOf(targetFields);
        }
    }
}
