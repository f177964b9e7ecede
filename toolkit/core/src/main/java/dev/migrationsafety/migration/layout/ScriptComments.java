package dev.migrationsafety.migration.layout;

import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.StepHeader;
import dev.migrationsafety.migration.Verification;
import java.util.List;
import org.apiguardian.api.API;

/** Reads the comments of a script about its step; implemented for each script language. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ScriptComments {
    /** Reads nothing. */
    ScriptComments NONE = new ScriptComments() {};

    /** What the comment at the top of a file says. */
    default StepHeader header(String text) {
        return StepHeader.NONE;
    }

    /** Whether a script consists of comments and blanks alone. */
    default boolean isOnlyComments(Script script) {
        return false;
    }

    /** The checks that comments of an up name. */
    default List<Verification> verifications(Script up) {
        return List.of();
    }
}
