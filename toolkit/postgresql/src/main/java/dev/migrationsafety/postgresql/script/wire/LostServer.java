package dev.migrationsafety.postgresql.script.wire;

import java.sql.SQLException;
import java.util.Set;

/** Distinguishes a lost connection or a full disk from a statement that failed. */
public final class LostServer {
    private static final Set<String> STATES =
            Set.of("57P01", "57P02", "57P03", "57P05", "53100", "53200", "53300", "58030");

    private LostServer() {}

    /** Whether an error says nothing about the statement that failed. */
    public static boolean is(SQLException error) {
        String state = error.getSQLState();
        return state == null || state.startsWith("08") || STATES.contains(state);
    }
}
