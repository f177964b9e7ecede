package dev.migrationsafety.generation.condition.expression;

/** A printed expression is outside of the forms known here; never leaves the package. */
public final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotUnderstood(String message) {
        super(message);
    }
}
