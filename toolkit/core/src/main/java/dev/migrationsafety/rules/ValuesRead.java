package dev.migrationsafety.rules;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.Unread;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.schema.Column;
import java.util.List;

/** Judges whether every value could be read; about one that was not, nothing is known. */
public final class ValuesRead {
    private ValuesRead() {}

    /** One finding per column, or per table, that an observation lacks. */
    public static List<Finding> judge(Claim claim, DataDigest digest) {
        return digest.unread().stream().map(unread -> finding(claim, unread)).toList();
    }

    private static Finding finding(Claim claim, Unread unread) {
        String what = unread.column().map(ValuesRead::values).orElse("The rows of ") + unread.subject();
        String type =
                unread.column().map(column -> " (" + column.type().name() + ")").orElse("");
        return Finding.of(Rules.VALUES_NOT_READ, Severity.INCONCLUSIVE, claim)
                .subject(unread.subject())
                .next("Make a plain SELECT over the table pass at this station.")
                .message(what + type + " could not be read, so nothing was learned about them: " + unread.reason());
    }

    private static String values(Column column) {
        return column.source() == Column.Source.GENERATED ? "The generated values of " : "The values of ";
    }
}
