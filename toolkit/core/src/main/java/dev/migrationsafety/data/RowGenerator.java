package dev.migrationsafety.data;

/**
 * Makes rows for a schema; implemented by generators and found through {@link java.util.ServiceLoader}.
 * Implementations are thread-safe and draw only from the seed of the request.
 */
public interface RowGenerator {
    /**
     * Rows for the tables of the request and for those of their parents that have none. A table that cannot be filled
     * stops no other: it has no rows, and the result names it with the reason.
     */
    GeneratedRows generate(GenerationRequest request);
}
