package dev.migrationsafety.generation;

import dev.migrationsafety.generation.value.UniqueValues;
import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.generation.value.Wanted;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** The values of key columns of one table, each given out once; what a vain attempt took comes back. */
final class KeyStreams {
    private record Stream(UniqueValues values, Deque<String> back) {}

    private final Map<Wanted, Stream> streams = new HashMap<>();
    private final ValuePools pools;
    private final long seed;
    private final long offset;
    private final SplittableRandom random;

    KeyStreams(ValuePools pools, long seed, long offset, SplittableRandom random) {
        this.pools = pools;
        this.seed = seed;
        this.offset = offset;
        this.random = random;
    }

    Optional<String> next(Wanted wanted) {
        Stream stream = stream(wanted);
        String back = stream.back().poll();
        return back != null ? Optional.of(back) : stream.values().next();
    }

    void giveBack(Wanted wanted, String text) {
        stream(wanted).back().add(text);
    }

    boolean isLarge(Wanted wanted) {
        return stream(wanted).values().isLarge();
    }

    private Stream stream(Wanted wanted) {
        return streams.computeIfAbsent(
                wanted,
                key -> new Stream(UniqueValues.of(key, pools, seed, offset, random.split()), new ArrayDeque<>()));
    }
}
