package dev.migrationsafety.generation.value.constraint;

import dev.migrationsafety.finding.GenerationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.ServiceConfigurationError;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.JqwikException;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.lifecycle.CannotFindStoreException;
import net.jqwik.api.lifecycle.Store;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;

/**
 * Draws from jqwik arbitraries outside of its engine. Its store is one unsynchronized map for the whole JVM, so there is
 * one lock for all; a session that runs already (in a property of the user's) is used and left open.
 */
public final class Drawing {
    private static final Object ONE_PER_JVM = new Object();
    private static final int TRIES_HINT = 1000;

    private Drawing() {}

    /**
     * Draws values; the same seed gives the same values.
     *
     * @throws GenerationException if jqwik does not start
     */
    public static <T extends @Nullable Object> List<T> draw(Arbitrary<T> arbitrary, int count, long seed) {
        synchronized (ONE_PER_JVM) {
            List<T> drawn = new ArrayList<>(count);
            if (isInLifecycle()) {
                draw(arbitrary, count, seed, drawn);
            } else {
                JqwikSession.run(() -> draw(arbitrary, count, seed, drawn));
            }
            return drawn;
        }
    }

    private static boolean isInLifecycle() {
        try {
            // A session of jqwik is not active within a property, and starting one there would break the property.
            Store.get(Drawing.class);
            return true;
        } catch (CannotFindStoreException e) {
            return true;
        } catch (JqwikException e) {
            return false;
        } catch (LinkageError | ServiceConfigurationError e) {
            throw new GenerationException(
                    "Values cannot be generated: jqwik did not start. It needs"
                            + " org.junit.platform:junit-platform-engine on the class path, which every JUnit run has."
                            + " Outside of JUnit, add that artifact as a runtime dependency.",
                    e);
        }
    }

    private static <T extends @Nullable Object> void draw(Arbitrary<T> arbitrary, int count, long seed, List<T> drawn) {
        RandomGenerator<T> generator = arbitrary.generator(TRIES_HINT);
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) {
            drawn.add(generator.next(random).value());
        }
    }
}
