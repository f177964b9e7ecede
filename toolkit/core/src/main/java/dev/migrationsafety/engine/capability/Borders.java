package dev.migrationsafety.engine.capability;

import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.Optional;
import org.apiguardian.api.API;

/** A {@link dev.migrationsafety.engine.Database} that can tell which of its records the schema after a transition cannot hold. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Borders {
    /**
     * Counts the records that the schema after the step cannot hold; empty if that cannot be known, for example since no
     * conversion between the types is known.
     */
    Optional<Long> countUnholdable(Transition transition);

    /** Counts the records in which a field that a transition is about has a value; all if it is about whole records. */
    long countConcerned(Transition transition);

    /**
     * Deletes the records which the schema after the step cannot hold, and all records that refer to them, without
     * running the users' triggers.
     *
     * @return how many records of the transition's container went
     */
    long withhold(Schema schema, Transition transition);
}
