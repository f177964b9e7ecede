package dev.migrationsafety.reproduction;

/** The time for shrinking is over; ends the collection of rows, and never leaves {@link Shrinking}. */
public final class TimeOverException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TimeOverException() {
        super("the time limit for shrinking expired");
    }
}
