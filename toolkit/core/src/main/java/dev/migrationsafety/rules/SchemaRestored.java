package dev.migrationsafety.rules;

import dev.migrationsafety.data.difference.LossClass;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.SchemaChange;
import dev.migrationsafety.schema.SchemaDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Judges whether the schema after a down equals the schema before the up. */
public final class SchemaRestored {
    private SchemaRestored() {}

    /** One finding per object that is missing, different or left over; parts of a reported object are not repeated. */
    public static List<Finding> judge(SchemaDiff difference) {
        List<Finding> findings = new ArrayList<>();
        for (SchemaChange change : essential(difference)) {
            if (change instanceof SchemaChange.Removed removed) {
                findings.add(notRestored(
                        removed.subject(),
                        "missing",
                        removed.subject() + " existed before the up and is missing after the down.",
                        definition("before", removed.object())));
            } else if (change instanceof SchemaChange.Added added) {
                findings.add(Finding.of(Rules.LEFTOVER, Severity.ERROR, Claim.ROLLBACK)
                        .subject(added.subject())
                        .lossClass("leftover")
                        .evidence(definition("after", added.object()))
                        .next("Drop it in the down.")
                        .message(added.subject() + " did not exist before the up and still exists after the down."));
            } else if (change instanceof SchemaChange.Changed changed) {
                String what = changed.attributes().stream()
                        .map(SchemaChange.AttributeChange::name)
                        .collect(Collectors.joining(", "));
                findings.add(notRestored(
                        changed.subject(),
                        lossClass(changed, what),
                        changed.subject() + " is different after the down than before the up: " + what + ".",
                        changed.attributes().stream()
                                .map(SchemaChange.AttributeChange::toString)
                                .toList()));
            }
        }
        return findings;
    }

    /** What differs in words, one line per object, notes left out. */
    public static List<String> describe(SchemaDiff difference) {
        return describe(difference, "left over");
    }

    /**
     * The same with another word for what was not there before.
     *
     * @param added for example {@code left over}
     */
    public static List<String> describe(SchemaDiff difference, String added) {
        return essential(difference).stream()
                .map(change -> {
                    if (change instanceof SchemaChange.Removed) {
                        return "missing: " + change.subject();
                    }
                    if (change instanceof SchemaChange.Changed changed) {
                        return "changed: " + change.subject() + " " + changed.attributes();
                    }
                    return added + ": " + change.subject();
                })
                .toList();
    }

    /** The objects that differ, in the same order. */
    public static List<String> subjects(SchemaDiff difference) {
        return essential(difference).stream().map(SchemaChange::subject).toList();
    }

    private static Finding notRestored(String subject, String lossClass, String message, List<String> evidence) {
        return Finding.of(Rules.SCHEMA_NOT_RESTORED, Severity.ERROR, Claim.ROLLBACK)
                .subject(subject)
                .lossClass(lossClass)
                .evidence(evidence)
                .next("Restore it in the down exactly as it was.")
                .message(message);
    }

    /** Labels of an enum that are in a different order sort the rows in a different order. */
    private static String lossClass(SchemaChange.Changed changed, String what) {
        boolean order = changed.attributes().size() == 1
                && changed.attributes().stream()
                        .allMatch(change -> change.name().equals("labels")
                                && LossClass.of(change.before(), change.after()) == LossClass.ORDER);
        return order ? LossClass.ORDER.words() : "changed " + what;
    }

    private static List<String> definition(String when, CatalogObject object) {
        return object.attributes().entrySet().stream()
                .filter(attribute -> !attribute.getKey().equals("owner")
                        && !attribute.getKey().equals("privileges"))
                .map(attribute -> when + " " + attribute.getKey() + ": " + attribute.getValue())
                .limit(6)
                .toList();
    }

    /** Without notes, and without the parts of an object that came or went as a whole. */
    public static List<SchemaChange> essential(SchemaDiff difference) {
        Set<String> whole = difference.changes().stream()
                .filter(change -> change instanceof SchemaChange.Added || change instanceof SchemaChange.Removed)
                .map(SchemaRestored::object)
                .filter(object -> object.owner().isEmpty())
                .map(CatalogObject::name)
                .collect(Collectors.toSet());
        return difference.withoutNotes().changes().stream()
                .filter(change -> change instanceof SchemaChange.Changed
                        || object(change).owner().filter(whole::contains).isEmpty())
                .toList();
    }

    private static CatalogObject object(SchemaChange change) {
        if (change instanceof SchemaChange.Added added) {
            return added.object();
        }
        if (change instanceof SchemaChange.Removed removed) {
            return removed.object();
        }
        return change instanceof SchemaChange.Changed changed ? changed.after() : ((SchemaChange.Noted) change).after();
    }
}
