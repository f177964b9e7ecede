package dev.migrationsafety.rehearsal;

import dev.migrationsafety.data.RowGenerator;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.invariant.Invariant;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a rehearsal works with.
 *
 * @param servers opens a fresh server each time, owned and closed by the rehearsal; asked once, and once more for a
 *     history that changes cluster-wide objects
 * @param generator makes the rows
 * @param invariants rules of the domain; empty if none was named
 * @param clock gives times for the report and the expiry of waivers
 * @param progress takes a line of progress now and then
 */
public record RehearsalParts(
        Supplier<DatabaseServer> servers,
        RowGenerator generator,
        List<Invariant> invariants,
        Clock clock,
        Consumer<String> progress) {
    /** Copies the list. */
    public RehearsalParts {
        invariants = List.copyOf(invariants);
    }
}
