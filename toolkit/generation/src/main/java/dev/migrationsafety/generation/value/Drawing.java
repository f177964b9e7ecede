package dev.migrationsafety.generation.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Draws from jqwik arbitraries outside of its engine. Its store is one unsynchronized map for the whole JVM, so there is
 * one lock for all; a session that runs already (in a property of the user's) is used and left open.
 */
final class Drawing {
    private static final Object ONE_PER_JVM = new Object();
    private static final int TRIES_HINT = 1000;

    private Drawing() {}

    static <T> List<T> draw(Arbitrary<T> arbitrary, int count, long seed) {
        synchronized (ONE_PER_JVM) {
            List<T> drawn = new ArrayList<>(count);
            if (JqwikSession.isActive()) {
                draw(arbitrary, count, seed, drawn);
            } else {
                JqwikSession.run(() -> draw(arbitrary, count, seed, drawn));
            }
            return drawn;
        }
    }

    private static <T> void draw(Arbitrary<T> arbitrary, int count, long seed, List<T> drawn) {
        RandomGenerator<T> generator = arbitrary.generator(TRIES_HINT);
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            drawn.add(generator.next(random).value());
        }
    }
}
