package dev.migrationsafety.data;

import java.util.List;

/**
 * Makes rows for a schema; implemented by generators and found through {@link java.util.ServiceLoader}.
 * Implementations are thread-safe and draw only from the seed of the request.
 */
public interface RowGenerator {
    /**
     * Rows in an order in which they can be written: parents before children.
     *
     * @throws dev.migrationsafety.finding.GenerationException if no row can be made for a table at all; the message
     *     names table, column and constraint
     */
    List<GeneratedRow> generate(GenerationRequest request);
}
