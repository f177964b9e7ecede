package dev.migrationsafety.judge.evidence;

import dev.migrationsafety.experiment.Experiment;
import dev.migrationsafety.experiment.Look;
import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.schema.ContainerName;
import java.util.Optional;

/** Tells the tables that an up drops and creates again from those that it alters. */
public final class RecreatedTables {
    private RecreatedTables() {}

    /** Whether another table has the name after the up; false where the engine cannot tell. */
    public static boolean isRecreated(Prepared prepared, ContainerName name) {
        Look.Identities look = new Look.Identities();
        Trace trace = prepared.trace(Experiment.over(prepared.questions().start(), look)
                .then(prepared.questions().up(), look));
        if (!trace.complete()) {
            return false;
        }
        Optional<String> before = Optional.ofNullable(trace.start().get(look).get(name));
        Optional<String> after = Optional.ofNullable(trace.last().get(look).get(name));
        return before.isPresent() && after.isPresent() && !before.equals(after);
    }
}
