package dev.migrationsafety.engine.script;

import dev.migrationsafety.finding.Location;

/**
 * A statement of a script that was run.
 *
 * @param location file and line of its first word
 * @param verb its first word, for messages, for example {@code UPDATE}
 * @param effect what it does to records
 * @param text its text
 */
public record Statement(Location location, String verb, Effect effect, String text) {
    /** What a statement does to records, by its verb. */
    public enum Effect {
        /** It writes new records. */
        ADDS,
        /** It changes records that are there. */
        CHANGES,
        /** It removes records. */
        REMOVES,
        /** Anything else. */
        OTHER
    }
}
