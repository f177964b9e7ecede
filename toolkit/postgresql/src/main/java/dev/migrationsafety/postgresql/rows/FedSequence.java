package dev.migrationsafety.postgresql.rows;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.postgresql.query.Names;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/**
 * A sequence, its position, and the columns of numbers that it feeds.
 *
 * @param name its qualified name
 * @param feeds the columns
 */
record FedSequence(ContainerName name, long increment, long lastValue, boolean called, List<Feed> feeds) {
    /** A column whose values come from a sequence. */
    record Feed(ContainerName table, String column) {}

    FedSequence {
        feeds = List.copyOf(feeds);
    }

    /** The value that it would give next, which may lie beyond its type's range. */
    BigInteger next() {
        BigInteger last = BigInteger.valueOf(lastValue);
        return called ? last.add(BigInteger.valueOf(increment)) : last;
    }

    CounterPosition position(boolean nextInUse) {
        return new CounterPosition(
                Names.join(Names.schema(name), name.name()),
                lastValue,
                called,
                increment,
                nextInUse,
                feeds.stream()
                        .map(feed -> new CounterPosition.Feed(feed.table(), FieldPath.of(feed.column())))
                        .distinct()
                        .sorted(Comparator.comparing(CounterPosition.Feed::container)
                                .thenComparing(CounterPosition.Feed::field))
                        .toList());
    }
}
