package dev.migrationsafety.generation.stated;

import dev.migrationsafety.data.generator.UserRows.ColumnValues;
import dev.migrationsafety.finding.GenerationException;
import dev.migrationsafety.generation.value.form.JavaTexts;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The values that a user states for one column, drawn once; each is taken in turn. */
public final class StatedColumn {
    private final String source;
    private final List<@Nullable String> pool;
    private int turn;

    private StatedColumn(String source, List<@Nullable String> pool) {
        this.source = source;
        this.pool = pool;
    }

    /**
     * Draws values.
     *
     * @throws GenerationException if the user's code throws, or returns a value that does not fit the column's type
     */
    static StatedColumn of(StatedRows.Sourced<ColumnValues> stated, Table table, Column column, int count, long seed) {
        String source = stated.source();
        List<@Nullable Object> drawn = StatedRows.drawn("column " + column.name(), source, () -> stated.statement()
                .values()
                .draw(count, seed));
        LinkedHashSet<@Nullable String> texts = new LinkedHashSet<>();
        for (Object value : drawn) {
            texts.add(value == null ? null : text(source, table, column, value));
        }
        if (texts.isEmpty()) {
            throw new GenerationException("column " + column.name() + ": " + source + " generates no value");
        }
        return new StatedColumn(source, new ArrayList<>(texts));
    }

    /** The text of a value for a column, or an exception that names both. */
    static String text(String source, Table table, Column column, Object value) {
        return JavaTexts.of(column.type(), value)
                .orElseThrow(() -> new GenerationException("column " + table.name() + "." + column.name()
                        + " is of type " + column.type().name() + ", but " + source + " generates the "
                        + value.getClass().getName() + " '" + value + "'"));
    }

    /** The next value that is accepted; empty if there is none. Null means SQL NULL. */
    public Optional<Optional<String>> next(Predicate<Optional<String>> accepted) {
        for (int i = 0; i < pool.size(); i++) {
            Optional<String> candidate = Optional.ofNullable(pool.get(Math.floorMod(turn++, pool.size())));
            if (accepted.test(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Who states the values. */
    public String source() {
        return source;
    }
}
