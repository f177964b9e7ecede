package dev.migrationsafety.experiment.frozen;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Closes several resources, whatever fails. */
public final class ResourceCloser {
    private ResourceCloser() {}

    /** Closes all of some things; the first failure is thrown at the end, with the others suppressed in it. */
    public static <T> void all(Iterable<T> opened, Consumer<T> close) {
        RuntimeException failure = null;
        for (T each : opened) {
            try {
                close.accept(each);
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Does something with what was just opened, which is closed if that breaks. */
    public static <T> T ifBroken(Runnable close, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            close.run();
            throw e;
        }
    }
}
