package dev.migrationsafety.postgresql.look;

import dev.migrationsafety.data.SequencePosition;
import dev.migrationsafety.schema.TableName;
import java.math.BigInteger;
import java.util.List;

/**
 * A sequence, where it stands, and the columns of numbers that it feeds.
 *
 * @param name its qualified name
 * @param feeds the columns
 */
record FedSequence(TableName name, long increment, long lastValue, boolean called, List<Feed> feeds) {
    /** A column whose values come from a sequence. */
    record Feed(TableName table, String column) {}

    FedSequence {
        feeds = List.copyOf(feeds);
    }

    /** The value that it would give next, which may lie beyond its type's range. */
    BigInteger next() {
        BigInteger last = BigInteger.valueOf(lastValue);
        return called ? last.add(BigInteger.valueOf(increment)) : last;
    }

    SequencePosition position(boolean nextInUse) {
        return new SequencePosition(Names.join(name.schema(), name.name()), lastValue, called, increment, nextInUse);
    }
}
