package dev.migrationsafety.engine;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import org.apiguardian.api.API;

/** An aggregate over records that an engine computes on the server; invariants are built from aggregates. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface Aggregate {
    /** The container that it reads first. */
    ContainerName container();

    /**
     * The exact sum of a field per group.
     *
     * @param field a numeric field
     * @param groupBy fields that make a group; empty for one group
     */
    record Sum(ContainerName container, FieldPath field, List<FieldPath> groupBy) implements Aggregate {
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
     * @param side the field that says which side a record is on
     * @param plus its value, as text, for records to add
     * @param minus its value, as text, for records to subtract; records with any other value give a group value of
     *     {@code unknown side}
     * @param groupBy fields that make a group
     */
    record Balance(
            ContainerName container,
            FieldPath field,
            FieldPath side,
            String plus,
            String minus,
            List<FieldPath> groupBy)
            implements Aggregate {
        /** Copies the list. */
        public Balance {
            groupBy = List.copyOf(groupBy);
        }
    }

    /**
     * Each value of a numeric field by key, trailing zeros of the scale left out, so that a wider scale is not a change.
     *
     * @param key fields that identify a record
     * @param field a numeric field
     */
    record Amounts(ContainerName container, List<FieldPath> key, FieldPath field) implements Aggregate {
        /** Copies the list. */
        public Amounts {
            key = List.copyOf(key);
        }
    }

    /**
     * The number of records whose reference leads nowhere; records with a null in the reference are not counted.
     *
     * @param fields the referring fields
     * @param target the container referred to
     * @param targetFields the fields referred to
     */
    record Orphans(ContainerName container, List<FieldPath> fields, ContainerName target, List<FieldPath> targetFields)
            implements Aggregate {
        /** Copies the lists. */
        public Orphans {
            fields = List.copyOf(fields);
            targetFields = List.copyOf(targetFields);
        }
    }
}
