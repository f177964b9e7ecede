package dev.migrationsafety.judge.evidence;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts that the judgement of lost values needs besides the rows.
 *
 * @param columnsBefore the columns before the up by {@code table.column}
 * @param columnsAfter the columns after the up by {@code table.column}
 * @param lostByUp tables of which the up itself lost rows, with their number
 * @param byTrigger {@code table.column} and, for rows that came or went, {@code table}: the difference is gone when
 *     triggers are disabled
 * @param kept tables that triggers of other tables write
 * @param guarded {@code table.column} that an invariant names
 */
public record SurvivalContext(
        Map<String, Field> columnsBefore,
        Map<String, Field> columnsAfter,
        Map<ContainerName, Integer> lostByUp,
        Set<String> byTrigger,
        Set<ContainerName> kept,
        Set<String> guarded) {
    /** Copies. */
    public SurvivalContext {
        columnsBefore = Map.copyOf(columnsBefore);
        columnsAfter = Map.copyOf(columnsAfter);
        lostByUp = Map.copyOf(lostByUp);
        byTrigger = Set.copyOf(byTrigger);
        kept = Set.copyOf(kept);
        guarded = Set.copyOf(guarded);
    }

    /** Whether a table is there under its name before the up only. */
    boolean dropped(ContainerName table) {
        return has(columnsBefore, table) && !has(columnsAfter, table);
    }

    private static boolean has(Map<String, Field> columns, ContainerName table) {
        return columns.keySet().stream().anyMatch(column -> column.startsWith(table + "."));
    }

    /** Whether a value that a column had before the up comes from the edge pool. */
    boolean isEdge(String column, @Nullable String value) {
        Field known = columnsBefore.get(column);
        return known != null && known.isRare(value);
    }

    /** Whether a column has the same type at both stations. */
    boolean unchanged(String column) {
        return Optional.ofNullable(columnsBefore.get(column))
                .map(Field::typeName)
                .equals(Optional.ofNullable(columnsAfter.get(column)).map(Field::typeName));
    }
}
