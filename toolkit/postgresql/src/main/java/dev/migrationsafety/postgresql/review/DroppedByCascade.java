package dev.migrationsafety.postgresql.review;

import dev.migrationsafety.engine.SchemaReview;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.postgresql.query.Names;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaChange;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reports views and parts of other tables that DROP … CASCADE drops although no script of the step names them. Without
 * CASCADE the server would have rejected the statement.
 */
public final class DroppedByCascade implements SchemaReview {
    /** The rule of its findings. */
    public static final String RULE = "dropped-by-cascade";

    private static final Set<String> WHOLE = Set.of("table", "view", "materialized view", "function", "procedure");
    private static final Set<String> PARTS = Set.of("foreign key", "check", "trigger", "rule", "policy", "column");
    private static final Set<String> RELATIONS = Set.of("table", "foreign table", "view", "materialized view");
    private static final String DEFAULT = "default";

    @Override
    public String rule() {
        return RULE;
    }

    /** Nothing: without the scripts, what they name is unknown. */
    @Override
    public Judgement judge(Schema before, Schema after, SchemaDiff difference) {
        return Judgement.of(List.of(), 0);
    }

    /** One finding per object that is gone after the step although its scripts do not name it. */
    @Override
    public Judgement judge(Schema before, Schema after, SchemaDiff difference, List<Script> ups) {
        CascadeStatements statements = CascadeStatements.in(ups);
        if (statements.isEmpty()) {
            return Judgement.of(List.of(), 0);
        }
        Step step = new Step(before, after, statements);
        List<Finding> findings = new ArrayList<>();
        long examined = 0;
        for (SchemaChange change : difference.changes()) {
            if (change instanceof SchemaChange.Removed removed) {
                examined++;
                if (step.losesUnnamed(removed.object())) {
                    findings.add(finding(removed.subject(), removed.subject(), "", removed.object(), statements));
                }
            } else if (change instanceof SchemaChange.Changed changed && step.losesDefault(changed)) {
                examined++;
                String what = "the default of " + changed.subject();
                findings.add(finding(changed.subject(), what, DEFAULT, changed.before(), statements));
            }
        }
        return Judgement.of(findings, examined);
    }

    private static Finding finding(
            String subject, String what, String lossClass, CatalogObject object, CascadeStatements statements) {
        List<String> evidence = new ArrayList<>(statements.shown());
        for (String name : List.of("definition", DEFAULT)) {
            String was = object.attributes().getOrDefault(name, "").strip();
            if (!was.isEmpty()) {
                evidence.add(name + " before the step: " + was);
            }
        }
        return Finding.of(RULE, Severity.WARNING, Claim.UP)
                .at(statements.first())
                .subject(subject)
                .lossClass(lossClass)
                .evidence(evidence)
                .next("Drop or change the dependent objects by name, without CASCADE: then the server reports every"
                        + " object that the script misses.")
                .message("DROP … CASCADE also drops " + what + ", which the scripts of the step do not name.");
    }

    /** What a step did. */
    private record Step(Schema before, Schema after, CascadeStatements statements) {
        private boolean losesUnnamed(CatalogObject object) {
            String name = simpleName(object);
            if (statements.named(name)) {
                return false;
            }
            if (WHOLE.contains(object.kind())) {
                return !object.attributes().containsKey("partition of") && !wentWithSchema(object);
            }
            return PARTS.contains(object.kind()) && isOfAnother(object) && !wentWithColumn(object, name);
        }

        private boolean losesDefault(SchemaChange.Changed change) {
            CatalogObject now = change.after();
            return now.kind().equals("column")
                    && change.before().attributes().containsKey(DEFAULT)
                    && Stream.of(DEFAULT, "identity", "generated").noneMatch(now.attributes()::containsKey)
                    && isOfAnother(now)
                    && !(statements.named(simpleName(now)) && statements.named(DEFAULT));
        }

        /** Whether it belonged to a table or view that is still there, and that no DROP names. */
        private boolean isOfAnother(CatalogObject object) {
            String owner = object.owner().orElse("");
            return !owner.isEmpty()
                    && RELATIONS.stream()
                            .anyMatch(kind -> after.snapshot().find(kind, owner).isPresent())
                    && !statements.dropped(last(owner));
        }

        private boolean wentWithSchema(CatalogObject object) {
            List<String> parts = parts(object);
            return parts.size() > 1
                    && before.snapshot().find("schema", parts.get(0)).isPresent()
                    && after.snapshot().find("schema", parts.get(0)).isEmpty();
        }

        /** A foreign key or a check goes with a column of its own table, without CASCADE. */
        private boolean wentWithColumn(CatalogObject object, String name) {
            Optional<Table> table = find(before, object);
            Optional<Table> left = find(after, object);
            return table.isPresent()
                    && left.isPresent()
                    && columns(table.get(), name)
                            .anyMatch(column -> left.get().column(column).isEmpty());
        }

        private static Optional<Table> find(Schema schema, CatalogObject part) {
            String owner = part.owner().orElse("");
            return Relations.of(schema).tables().stream()
                    .filter(table -> table.name().toString().equals(owner))
                    .findFirst();
        }

        private static Stream<String> columns(Table table, String name) {
            return Stream.concat(
                    table.foreignKeys().stream()
                            .filter(key -> key.name().equals(name))
                            .map(ForeignKey::columns)
                            .flatMap(List::stream),
                    table.checks().stream()
                            .filter(check -> check.name().equals(name))
                            .flatMap(check -> check.columns().stream()));
        }
    }

    /** The name that a script would write, without its schema or table. */
    private static String simpleName(CatalogObject object) {
        String given = object.notes().get("name");
        List<String> parts = parts(object);
        return given == null ? parts.get(parts.size() - 1) : given;
    }

    private static List<String> parts(CatalogObject object) {
        int arguments = object.name().indexOf('(');
        boolean routine = arguments > 0 && WHOLE.contains(object.kind());
        return Names.parts(routine ? object.name().substring(0, arguments) : object.name());
    }

    private static String last(String owner) {
        List<String> parts = Names.parts(owner);
        return parts.get(parts.size() - 1);
    }
}
