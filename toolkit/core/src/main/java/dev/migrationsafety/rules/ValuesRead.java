package dev.migrationsafety.rules;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.UnreadableValues;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.schema.Field;
import java.util.List;

/** Judges whether every value could be read; a value that could not is untested. */
public final class ValuesRead {
    private ValuesRead() {}

    /** One finding per column, or per table, that an observation lacks. */
    public static List<Finding> judge(Claim claim, DataDigest digest) {
        return digest.unread().stream()
                .map(unreadableValues -> finding(claim, unreadableValues))
                .toList();
    }

    private static Finding finding(Claim claim, UnreadableValues unreadableValues) {
        String what =
                unreadableValues.field().map(ValuesRead::values).orElse("The rows of ") + unreadableValues.subject();
        String type = unreadableValues
                .field()
                .map(column -> " (" + column.typeName() + ")")
                .orElse("");
        return Finding.of(Rules.VALUES_NOT_READ, Severity.INCONCLUSIVE, claim)
                .subject(unreadableValues.subject())
                .next("Make every value of the table readable at this version.")
                .message(what + type + " could not be read, so they are untested: " + unreadableValues.reason());
    }

    private static String values(Field column) {
        return column.isComputed() ? "The generated values of " : "The values of ";
    }
}
