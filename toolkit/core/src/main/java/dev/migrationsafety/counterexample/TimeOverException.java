package dev.migrationsafety.counterexample;

/**
 * Thrown when the time limit for shrinking has expired; ends the collection of rows, and never leaves {@link
 * Shrinking}.
 */
public final class TimeOverException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TimeOverException() {
        super("the time limit for shrinking expired");
    }
}
