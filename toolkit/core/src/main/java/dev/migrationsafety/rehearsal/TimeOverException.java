package dev.migrationsafety.rehearsal;

/** The time for shrinking is over; ends the collection of rows, and never leaves {@link Shrinking}. */
final class TimeOverException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TimeOverException() {
        super("the time for shrinking was over");
    }
}
