package dev.migrationsafety.experiment;

import dev.migrationsafety.data.difference.RecordsDifference;
import dev.migrationsafety.engine.Aggregate;
import dev.migrationsafety.engine.capability.WriteTrials.Refused;
import dev.migrationsafety.experiment.frozen.Observation;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An observation to make in a state of an experiment. It is chosen before the experiment runs, since a state is gone
 * once the experiment leaves it.
 *
 * @param <T> what is seen
 */
@SuppressWarnings("unused")
public sealed interface Look<T> {
    /**
     * Schema and records.
     *
     * @param expected the schema that most likely is there after a success; empty to read it
     * @param when after which outcomes of the move to look
     */
    record Whole(Optional<Schema> expected, When when) implements Look<Observation> {
        /** After which outcomes of a move to look. */
        public enum When {
            SUCCESS,
            FAILURE,
            ALWAYS
        }

        public boolean isDue(boolean failed) {
            return when == When.ALWAYS || failed == (when == When.FAILURE);
        }
    }

    /** The schema alone. */
    record Catalog() implements Look<Schema> {}

    /** What stays the same of each container, whatever its name is; empty where the engine cannot tell. */
    record Identities() implements Look<Map<ContainerName, String>> {}

    /**
     * The records that are not those of another state; taken together with {@link Whole}.
     *
     * @param from the other state
     */
    record Difference(State from) implements Look<List<RecordsDifference>> {}

    /**
     * Aggregates for an invariant.
     *
     * @param aggregates what to compute
     */
    record Measure(List<Aggregate> aggregates) implements Look<MeasuredAggregates> {
        public Measure {
            aggregates = List.copyOf(aggregates);
        }
    }

    /**
     * Updates and deletions of single records that the server refuses; all are taken back.
     *
     * @param containers where they are tried
     */
    record Writes(List<ContainerName> containers) implements Look<List<Refused>> {
        public Writes {
            containers = List.copyOf(containers);
        }
    }

    /**
     * How many records do not meet what the next version newly demands; where there are none, the experiment ends.
     *
     * @param transition the demand
     */
    record Unholdable(Transition transition) implements Look<Long> {}

    /**
     * The records that were written beside those of another state; where there are none, the experiment ends.
     *
     * @param rows which records to follow
     */
    record Written(NewRows rows) implements Look<NewRows.Written> {}

    /**
     * What is left of them after a down; taken together with {@link Whole}.
     *
     * @param rows which records to follow
     */
    record Left(NewRows rows) implements Look<NewRows.Left> {}

    /**
     * What the up after the down made of them.
     *
     * @param rows which records to follow
     * @param expected the schema that most likely is there; empty to read it
     */
    record Again(NewRows rows, Optional<Schema> expected) implements Look<NewRows.Again> {}

    /**
     * Lets the records of a prepared start be remembered that another schema keeps elsewhere or as something else, so
     * that records written beside them can be distinguished from them; returns that schema.
     *
     * @param other the other schema
     */
    record Remember(Schema other) implements Look<Schema> {}

    /** Schema and records, where the move succeeded. */
    Look<Observation> WHOLE = new Whole(Optional.empty(), Whole.When.SUCCESS);
}
