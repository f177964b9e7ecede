package dev.migrationsafety.generation.key;

import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.generation.value.WantedValues;
import dev.migrationsafety.generation.value.key.UniqueValues;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** The values of key columns of one table, each given out once; what a vain attempt took comes back. */
public final class KeyStreams {
    private record Stream(UniqueValues values, Deque<String> back) {}

    private final Map<WantedValues, Stream> streams = new HashMap<>();
    private final ValuePools pools;
    private final long seed;
    private final long offset;
    private final SplittableRandom random;

    public KeyStreams(ValuePools pools, long seed, long offset, SplittableRandom random) {
        this.pools = pools;
        this.seed = seed;
        this.offset = offset;
        this.random = random;
    }

    public Optional<String> next(WantedValues wantedValues) {
        Stream stream = stream(wantedValues);
        String back = stream.back().poll();
        return back != null ? Optional.of(back) : stream.values().next();
    }

    public void giveBack(WantedValues wantedValues, String text) {
        stream(wantedValues).back().add(text);
    }

    boolean isLarge(WantedValues wantedValues) {
        return stream(wantedValues).values().isLarge();
    }

    private Stream stream(WantedValues wantedValues) {
        return streams.computeIfAbsent(
                wantedValues,
                key -> new Stream(UniqueValues.of(key, pools, seed, offset, random.split()), new ArrayDeque<>()));
    }
}
