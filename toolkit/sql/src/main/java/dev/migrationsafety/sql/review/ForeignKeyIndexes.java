package dev.migrationsafety.sql.review;

import dev.migrationsafety.engine.SchemaReview;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Index;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Reports foreign keys that a step adds without an index, or whose last index it drops. */
public final class ForeignKeyIndexes implements SchemaReview {
    /** The rule of its findings. */
    public static final String RULE = "foreign-key-without-index";

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public Judgement judge(Schema before, Schema after, SchemaDiff difference) {
        return judge(Relations.of(before), Relations.of(after));
    }

    /**
     * One finding per foreign key that is not served by an index after the step and was served, or not there, before it.
     * Partitions are judged through the table to which they belong.
     */
    static Judgement judge(Relations before, Relations after) {
        List<Finding> findings = new ArrayList<>();
        long examined = 0;
        for (Table table : after.roots()) {
            for (ForeignKey key : table.foreignKeys()) {
                Optional<Table> old = before.find(table.name())
                        .filter(known -> known.foreignKeys().stream().anyMatch(other -> same(other, key)));
                boolean changed = old.isEmpty() || isServed(old.get(), key);
                examined += changed ? 1 : 0;
                if (changed && !isServed(table, key)) {
                    findings.add(finding(table, key, old.isPresent()));
                }
            }
        }
        return Judgement.of(findings, examined);
    }

    private static boolean same(ForeignKey one, ForeignKey other) {
        return one.columns().equals(other.columns())
                && one.target().equals(other.target())
                && one.targetColumns().equals(other.targetColumns());
    }

    /** Whether the columns lead an index in any order; a predicate may leave out no row but those with a null. */
    private static boolean isServed(Table table, ForeignKey key) {
        return table.indexes().stream().anyMatch(index -> leads(index, key) && holdsEveryReference(index, key));
    }

    private static boolean leads(Index index, ForeignKey key) {
        int width = key.columns().size();
        return index.columns().size() >= width
                && new HashSet<>(index.columns().subList(0, width)).containsAll(key.columns());
    }

    private static boolean holdsEveryReference(Index index, ForeignKey key) {
        return index.predicate().isEmpty()
                || key.columns().stream().anyMatch(column -> notNull(column).equals(index.predicate()));
    }

    private static String notNull(String column) {
        boolean plain = column.matches("[a-z_][a-z0-9_]*");
        return "(" + (plain ? column : '"' + column.replace("\"", "\"\"") + '"') + " IS NOT NULL)";
    }

    private static Finding finding(Table table, ForeignKey key, boolean was) {
        String columns = String.join(", ", key.columns());
        String subject = table.name() + "(" + columns + ")";
        return Finding.of(RULE, Severity.WARNING, Claim.UP)
                .subject(subject)
                .evidence(List.of("foreign key " + key.name() + ": " + subject + " references " + key.target() + "("
                        + String.join(", ", key.targetColumns()) + ")"))
                .next("Create an index that begins with " + columns + ", unless rows of " + key.target()
                        + " are never deleted and their keys never change.")
                .message((was
                                ? "The step drops the last index that begins with the columns of the foreign key "
                                : "No valid index begins with the columns of the new foreign key ")
                        + subject + ", so each delete or key update in " + key.target() + " scans all of "
                        + table.name() + ".");
    }
}
