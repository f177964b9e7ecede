package dev.migrationsafety.engine.rebuilding;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.finding.ObservationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A log of the operations on a database since its baseline, in order, so that they can be repeated; not thread-safe.
 */
final class RecordedActions {
    private final List<Deed> deeds = new ArrayList<>();
    private String unrepeatable = "";

    /** One thing that was done. */
    @FunctionalInterface
    interface Deed {
        /**
         * Does it again.
         *
         * @param sessions the open sessions, by what they were opened as the first time
         */
        void again(Database database, Map<Object, ScriptSession> sessions);
    }

    RecordedActions copy() {
        RecordedActions copy = new RecordedActions();
        copy.deeds.addAll(deeds);
        copy.unrepeatable = unrepeatable;
        return copy;
    }

    void add(Deed deed) {
        deeds.add(deed);
    }

    /** Something was done that cannot be done again. */
    void addUnrepeatable(String what) {
        unrepeatable = what;
    }

    /**
     * Does all again.
     *
     * @throws ObservationException if something turns out in another way than the first time
     */
    void on(Database database) {
        Map<Object, ScriptSession> sessions = new HashMap<>();
        try {
            deeds.forEach(deed -> deed.again(database, sessions));
        } finally {
            sessions.values().forEach(ScriptSession::close);
        }
    }

    void refuseIfUnrepeatable() {
        if (!unrepeatable.isEmpty()) {
            throw new ObservationException(
                    "The database cannot be frozen: the engine rebuilds a state by repeating what was done, and "
                            + unrepeatable + " cannot be repeated.");
        }
    }
}
