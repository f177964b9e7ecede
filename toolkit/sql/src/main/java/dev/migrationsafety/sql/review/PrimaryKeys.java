package dev.migrationsafety.sql.review;

import dev.migrationsafety.engine.SchemaReview;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports tables that a step adds without a primary key, or whose primary key it drops. */
public final class PrimaryKeys implements SchemaReview {
    /** The rule of its findings. */
    public static final String RULE = "table-without-primary-key";

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public Judgement judge(Schema before, Schema after, SchemaDiff difference) {
        return judge(Relations.of(before), Relations.of(after));
    }

    /** One finding per table; partitions have that of the table to which they belong. */
    static Judgement judge(Relations before, Relations after) {
        List<Finding> findings = new ArrayList<>();
        long examined = 0;
        for (Table table : after.roots()) {
            Optional<Table> old = before.find(table.name());
            boolean changed = old.isEmpty() || old.get().primaryKey().isPresent();
            examined += changed ? 1 : 0;
            if (changed && table.primaryKey().isEmpty()) {
                findings.add(finding(table, old.isPresent()));
            }
        }
        return Judgement.of(findings, examined);
    }

    private static Finding finding(Table table, boolean was) {
        return Finding.of(RULE, Severity.WARNING, Claim.UP)
                .subject(table.name().toString())
                .evidence(
                        table.identity().isEmpty() ? List.of() : List.of("unique and never null: " + table.identity()))
                .next("Give it a primary key" + (table.partitioned() ? ", which must include the partition key" : "")
                        + ".")
                .message((was
                                ? "The step drops the primary key of " + table.name()
                                : "The new table " + table.name() + " has no primary key")
                        + (table.identity().isEmpty()
                                ? ": identical rows cannot be distinguished, and logical replication cannot update or"
                                        + " delete them."
                                : ": only " + table.identity()
                                        + " identifies its rows, and logical replication does not use that key by"
                                        + " default."));
    }
}
