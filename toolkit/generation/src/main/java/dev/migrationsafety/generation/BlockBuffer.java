package dev.migrationsafety.generation;

import dev.migrationsafety.data.RecordBlock;
import dev.migrationsafety.generation.row.RowDraft;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one table into blocks, bounded in rows and characters, and hands them on. */
final class BlockBuffer {
    private static final int MOST_ROWS = 4096;
    private static final int MOST_CHARACTERS = 1 << 20;

    private final ContainerName table;
    private final List<String> columns;
    private final List<FieldPath> fields;
    private final RareValues rare;
    private final Consumer<RecordBlock> sink;
    private RecordBlock.Builder block;
    private int characters;

    BlockBuffer(ContainerName table, List<String> columns, RareValues rare, Consumer<RecordBlock> sink) {
        this.table = table;
        this.columns = columns;
        this.fields = FieldPath.all(columns);
        this.rare = rare;
        this.sink = sink;
        this.block = RecordBlock.of(table, fields);
    }

    void add(RowDraft row) {
        BitSet left = new BitSet();
        @Nullable String[] texts = row.texts(columns, left);
        rare.spread(texts);
        block.add(texts, left);
        for (String text : texts) {
            characters += text == null ? 2 : text.length();
        }
        if (block.size() >= MOST_ROWS || characters >= MOST_CHARACTERS) {
            flush();
        }
    }

    /** Hands on what is there, before rows of another table follow. */
    void flush() {
        if (block.size() > 0) {
            sink.accept(block.build());
            block = RecordBlock.of(table, fields);
            characters = 0;
        }
    }
}
