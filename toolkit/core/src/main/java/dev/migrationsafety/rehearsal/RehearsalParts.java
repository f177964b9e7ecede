package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.RowGenerator;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.invariant.Invariant;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a rehearsal works with.
 *
 * @param server the server, owned and closed by the rehearsal
 * @param generator makes the rows
 * @param invariants rules of the domain; empty if none was named
 * @param clock gives times for the report and the expiry of waivers
 * @param progress takes a line of progress now and then
 */
public record RehearsalParts(
        DatabaseServer server,
        RowGenerator generator,
        List<Invariant> invariants,
        Clock clock,
        Consumer<String> progress) {
    /** Copies the list. */
    public RehearsalParts {
        invariants = List.copyOf(invariants);
    }
}
