package dev.migrationsafety.generation.stated;

import dev.migrationsafety.data.generator.GroupRow;
import dev.migrationsafety.finding.GenerationException;
import dev.migrationsafety.generation.key.ReferenceTargets;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows that users define for one table; they replace its ordinary rows. */
public final class StatedTable {
    private final String source;
    private final Deque<GroupRow> open = new ArrayDeque<>();
    private final Map<GroupRow, Function<String, @Nullable String>> made = new HashMap<>();
    private final Set<String> unknown = new TreeSet<>();
    private int count;
    private int vain;
    private String failure = "";

    StatedTable(String source) {
        this.source = source;
    }

    void add(GroupRow row) {
        open.add(row);
        count++;
    }

    /** Gives no rows, since they could not be drawn. */
    void fail(String reason) {
        open.clear();
        count = 0;
        failure = reason;
    }

    /** Whether there is no further row to make. */
    public boolean isOut() {
        return open.isEmpty();
    }

    /** How many rows are stated. */
    public int size() {
        return count;
    }

    /** The next row to make. */
    public Optional<GroupRow> next() {
        return Optional.ofNullable(open.poll());
    }

    /** Remembers what became of a row, for those that refer to it. */
    public void made(GroupRow row, Function<String, @Nullable String> texts) {
        made.put(row, texts);
    }

    /** Remembers that a row could not be made. */
    public void vain(String reason) {
        vain++;
        failure = reason;
    }

    /** What went wrong or was left out; empty if nothing was. Other stations may have the columns that this one lacks. */
    public Optional<String> failure() {
        if (vain > 0) {
            return Optional.of(vain + " of " + count + " rows from " + source
                    + " could not be generated; the last failure: " + failure);
        } else if (failure.isEmpty() && !unknown.isEmpty()) {
            return Optional.of(
                    source + " also sets " + String.join(", ", unknown) + ", which does not exist at this version");
        }
        return Optional.of(failure).filter(reason -> !reason.isEmpty());
    }

    /**
     * The values that are fixed in a row.
     *
     * @param others the stated rows of another table
     * @throws GenerationException if a value does not fit its column's type, or a row that it refers to does not exist
     */
    public Map<String, @Nullable String> presets(
            GroupRow row, Table table, ReferenceTargets referenceTargets, StatedRows others) {
        Map<String, @Nullable String> presets = new HashMap<>();
        row.values().forEach((name, value) -> {
            Optional<Column> column = table.column(name);
            if (column.isEmpty()) {
                unknown.add(name);
            } else {
                presets.put(name, value == null ? null : StatedColumn.text(source, table, column.get(), value));
            }
        });
        for (GroupRow.Link link : row.links()) {
            StatedTable target = others.rows(target(link))
                    .orElseThrow(() -> new GenerationException(
                            "column " + link.column() + ": " + source + " generates no rows of " + target(link)));
            if (link.from().isEmpty()) {
                ForeignKey reference = reference(table, link, referenceTargets);
                for (int i = 0; i < reference.columns().size(); i++) {
                    String from = reference.targetColumns().get(i);
                    presets.put(reference.columns().get(i), target.value(link, from));
                }
            } else if (table.column(link.column()).isEmpty()) {
                unknown.add(link.column());
            } else {
                presets.put(link.column(), target.value(link, link.from()));
            }
        }
        return presets;
    }

    private ForeignKey reference(Table table, GroupRow.Link link, ReferenceTargets referenceTargets) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().contains(link.column()))
                .filter(key -> referenceTargets.root(key.target()).equals(target(link)))
                .findFirst()
                .orElseThrow(() -> new GenerationException("column " + link.column() + ": " + source
                        + " links it to a row of " + target(link)
                        + ", but no foreign key of the column references that table; name the column to copy"));
    }

    private static ContainerName target(GroupRow.Link link) {
        return StatedRows.name(link.to().table());
    }

    private String value(GroupRow.Link link, String from) {
        Function<String, @Nullable String> texts = made.get(link.to());
        String text = texts == null ? null : texts.apply(from);
        if (text == null) {
            throw new GenerationException("column " + link.column() + ": the row of " + target(link)
                    + " that it refers to "
                    + (texts == null ? "was not generated before it" : "has no value in " + from));
        }
        return text;
    }
}
