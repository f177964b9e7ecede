package dev.migrationsafety.schema;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A new demand of a step on records that existed before it, for example NOT NULL; found by the engine from two
 * schemas, never from the text of a script. Records that do not meet the demand are <em>beyond</em> the transition:
 * the schema after the step cannot hold them, or not where they were. Implemented by engines as values.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Transition {
    /** What kind of demand it is. */
    enum Effect {
        /** Values have another type. */
        TYPE,
        /** Values that were allowed are not any more. */
        VALUES,
        /** A field must be there, or not null. */
        REQUIRED,
        /** No two records may agree in some fields. */
        UNIQUE,
        /** Values must name a record of another container. */
        REFERENCE,
        /** A condition must be true. */
        CONDITION,
        /** Values are computed from others. */
        COMPUTED,
        /** Records are kept elsewhere. */
        PLACE
    }

    /** The container, present before and after. */
    ContainerName container();

    /** The fields that it is about, as they are named before and after; empty if it is about whole records. */
    default List<FieldPath> fields() {
        return List.of();
    }

    /** What kind of demand it is. */
    Effect effect();

    /** What changes, for messages, for example {@code account.balance: numeric(18,4) → numeric(18,2)}. */
    String describe();

    /**
     * Whether the records beyond it are kept from the common records, since the schema after the step cannot hold them.
     */
    default boolean setsAside() {
        return true;
    }

    /** Whether the schema after the step tolerates older records beyond the border and refuses only new ones. */
    default boolean sparesOlderRecords() {
        return false;
    }

    /** Whether the server never looks at older records when the demand is added, so that adding it says nothing of them. */
    default boolean leavesOlderRecordsUnchecked() {
        return false;
    }

    /** Whether only records that are older than the rule itself can violate it, since new ones must meet it already. */
    default boolean isOfOlderRecords() {
        return false;
    }

    /** Whether the server, converting a value, changed no more than the new type's rounding. */
    default boolean rounds(@Nullable String before, @Nullable String after) {
        return false;
    }

    /** Whether the server, converting a value, dropped nothing but blanks that the new type has no room for. */
    default boolean dropsBlanks(@Nullable String before, @Nullable String after) {
        return false;
    }
}
