package dev.migrationsafety.data;

import java.util.List;
import java.util.function.Consumer;

/**
 * Rows that are made while they are written, so that they need not fit into memory. Engines may ask more than once and
 * get the same rows each time.
 */
@FunctionalInterface
public interface RowSource {
    /** Sends all rows, in blocks, in the order in which they can be written. */
    void sendTo(Consumer<RowBlock> sink);

    /** Rows of a list. */
    static RowSource of(List<GeneratedRow> rows) {
        List<RowBlock> blocks = RowBlock.of(rows);
        return blocks::forEach;
    }
}
