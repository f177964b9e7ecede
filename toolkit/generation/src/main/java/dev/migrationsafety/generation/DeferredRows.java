package dev.migrationsafety.generation;

import dev.migrationsafety.data.RecordBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Defers rows while promised rows may still be missing; not more than will surely fit into memory. */
final class DeferredRows implements Consumer<RecordBlock> {
    private static final int MOST_ROWS = 100_000;

    private final Consumer<RecordBlock> sink;
    private final List<RecordBlock> blocks = new ArrayList<>();
    private boolean holding;
    private int rows;

    DeferredRows(Consumer<RecordBlock> sink, boolean holding) {
        this.sink = sink;
        this.holding = holding;
    }

    @Override
    public void accept(RecordBlock block) {
        if (!holding) {
            sink.accept(block);
            return;
        }
        blocks.add(block);
        rows += block.size();
        if (rows > MOST_ROWS) {
            release();
        }
    }

    /** The blocks held back. */
    List<RecordBlock> blocks() {
        return blocks;
    }

    /** Hands on what was held back and defers no further rows. */
    void release() {
        holding = false;
        blocks.forEach(sink);
        blocks.clear();
    }
}
