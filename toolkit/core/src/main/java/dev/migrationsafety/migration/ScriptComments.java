package dev.migrationsafety.migration;

import java.util.List;

/** Reads what the comments of a script say about its step; implemented for each language of scripts. */
public interface ScriptComments {
    /** Reads nothing. */
    ScriptComments NONE = new ScriptComments() {};

    /** What the comment at the top of a file says. */
    default StepHeader header(String text) {
        return StepHeader.NONE;
    }

    /** The checks that comments of an up name. */
    default List<Verification> verifications(Script up) {
        return List.of();
    }
}
