package dev.migrationsafety.generation.condition;

/** A printed expression is outside of the forms known here; never leaves the package. */
final class NotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotUnderstood(String message) {
        super(message);
    }
}
