package dev.migrationsafety.rules;

import dev.migrationsafety.data.CellChange;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Blanks at the end of a text beyond the length of its new type, which SQL has every cast drop
 * (<a href="https://www.postgresql.org/docs/current/datatype-character.html">PostgreSQL, character types</a>).
 */
final class DroppedBlanks {
    private DroppedBlanks() {}

    /** Whether changes of values beyond a transition are nothing else. */
    static boolean explain(Transition transition, List<CellChange> changes) {
        return transition instanceof Transition.TypeChanged changed
                && changed.after().type().base().equals("character varying")
                && changes.stream().allMatch(change -> isCut(change.before(), change.after()));
    }

    private static boolean isCut(@Nullable String before, @Nullable String after) {
        return before != null
                && after != null
                && before.startsWith(after)
                && before.substring(after.length()).chars().allMatch(each -> each == ' ');
    }
}
