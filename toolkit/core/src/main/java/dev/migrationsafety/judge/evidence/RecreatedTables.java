package dev.migrationsafety.judge.evidence;

import dev.migrationsafety.experiment.Trace;
import dev.migrationsafety.preparation.Prepared;
import dev.migrationsafety.preparation.Questions;
import dev.migrationsafety.schema.ContainerName;
import java.util.Optional;

/** Tells the tables that an up drops and creates again from those that it alters. */
public final class RecreatedTables {
    private RecreatedTables() {}

    /** Whether another table has the name after the up; false where the engine cannot tell. */
    public static boolean isRecreated(Prepared prepared, ContainerName name) {
        Trace trace = prepared.trace(
                prepared.questions().identities(prepared.questions().start()));
        if (!trace.complete()) {
            return false;
        }
        Optional<String> before =
                Optional.ofNullable(trace.start().get(Questions.IDENTITIES).get(name));
        Optional<String> after =
                Optional.ofNullable(trace.last().get(Questions.IDENTITIES).get(name));
        return before.isPresent() && after.isPresent() && !before.equals(after);
    }
}
