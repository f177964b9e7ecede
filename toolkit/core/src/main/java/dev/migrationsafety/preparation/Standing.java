package dev.migrationsafety.preparation;

import dev.migrationsafety.data.Reach;
import dev.migrationsafety.engine.Borders;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.schema.Transition;
import java.util.Optional;

/**
 * How many rows before the up test a transition, as counted by the server: rows that the schema after it cannot hold,
 * and rows with a value in its columns.
 *
 * @param transition what the next station newly demands
 * @param beyond how many lie beyond; empty if the server cannot say
 * @param concerned how many have a value in its columns, among the common rows
 * @param filled how many rows its table has, among the common rows
 * @param reach what the generator knows to lie beyond
 */
public record Standing(Transition transition, Optional<Long> beyond, long concerned, long filled, Reach reach) {
    /** The same with what stands among the common rows. */
    public Standing among(Database common, long rows) {
        return new Standing(
                transition,
                beyond,
                common.capability(Borders.class)
                        .map(borders -> borders.countConcerned(transition))
                        .orElse(0L),
                rows,
                reach);
    }

    public boolean isBeyond() {
        return beyond.orElse(0L) > 0;
    }

    /** Whether a side clone of its own holds the rows beyond. */
    public boolean hasSide() {
        return isBeyond() && transition.setsAside();
    }

    /** Why no row stands where it would have to; empty if one does. */
    public Optional<String> missing() {
        if (transition.isOfOlderRecords()) {
            return isBeyond()
                    ? Optional.empty()
                    : Optional.of("only rows older than the constraint can violate it, and none does");
        }
        if (beyond.isEmpty()) {
            return Optional.of("the server cannot tell which rows the next version can hold");
        }
        if (isBeyond()) {
            return Optional.empty();
        }
        if (filled == 0) {
            return Optional.of("table " + transition.container() + " has no rows");
        }
        return switch (reach) {
            case BEYOND -> Optional.of("no row was found that the next version cannot hold");
            case UNKNOWN -> Optional.of("no value is known that the next version cannot hold");
            case NOTHING_BEYOND -> concerned > 0 ? Optional.empty() : Optional.of("no row has a value in its columns");
        };
    }
}
