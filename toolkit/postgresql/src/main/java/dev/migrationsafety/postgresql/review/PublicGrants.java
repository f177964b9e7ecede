package dev.migrationsafety.postgresql.review;

import dev.migrationsafety.engine.SchemaReview;
import dev.migrationsafety.finding.Claim;
import dev.migrationsafety.finding.Finding;
import dev.migrationsafety.finding.Judgement;
import dev.migrationsafety.finding.Severity;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaChange;
import dev.migrationsafety.schema.SchemaDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reports privileges that a step gives to PUBLIC, and so to every role. */
public final class PublicGrants implements SchemaReview {
    /** The rule of its findings. */
    public static final String RULE = "granted-to-public";

    private static final String PRIVILEGES = "privileges";
    private static final String EVERYBODY = "PUBLIC: ";

    /** What PostgreSQL itself grants to PUBLIC on a new object (documentation of GRANT, same in 15 to 18). */
    private static final Map<String, String> BY_DEFAULT = Map.of(
            "function", "EXECUTE",
            "procedure", "EXECUTE",
            "aggregate", "EXECUTE",
            "type", "USAGE",
            "domain", "USAGE",
            "language", "USAGE");

    /** The schema that a database has from the start, where a step made the database too. */
    private static final String OF_A_NEW_DATABASE = ": public";

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public Judgement judge(Schema before, Schema after, SchemaDiff difference) {
        return judge(difference);
    }

    /**
     * One finding per object on which PUBLIC has a privilege after the step that it did not have before, or that a new
     * object does not have by itself.
     */
    static Judgement judge(SchemaDiff difference) {
        List<Finding> findings = new ArrayList<>();
        long examined = 0;
        for (SchemaChange change : difference.changes()) {
            if (change instanceof SchemaChange.Added added) {
                examined++;
                widened(added.object(), usual(added.object()), findings);
            } else if (change instanceof SchemaChange.Changed changed) {
                examined++;
                widened(changed.after(), ofEverybody(changed.before()), findings);
            }
        }
        return Judgement.of(findings, examined);
    }

    /** Privileges that PUBLIC has on a new object without a grant. */
    private static Set<String> usual(CatalogObject object) {
        Set<String> usual = new TreeSet<>();
        String name = object.name();
        if (BY_DEFAULT.containsKey(object.kind())) {
            usual.add(BY_DEFAULT.get(object.kind()));
        } else if (object.kind().equals("default privileges") && name.contains("*")) {
            // Those of a role in all schemas replace PostgreSQL's own, so the server writes these out in them.
            usual.add(name.endsWith("functions") ? "EXECUTE" : name.endsWith("types") ? "USAGE" : "");
        } else if (object.kind().equals("database")) {
            usual.addAll(Set.of("CONNECT", "TEMPORARY"));
        } else if (object.kind().equals("schema") && name.endsWith(OF_A_NEW_DATABASE)) {
            usual.add("USAGE");
        } else if (object.kind().equals("system privileges")) {
            // It appears once its list differs from the initial one, which may contain PUBLIC.
            usual.add(name.endsWith(")") ? "EXECUTE" : "SELECT");
        }
        return usual;
    }

    private static void widened(CatalogObject object, Set<String> before, List<Finding> findings) {
        Set<String> more = ofEverybody(object);
        more.removeAll(before);
        if (!more.isEmpty()) {
            String words = String.join(", ", more);
            findings.add(Finding.of(RULE, Severity.WARNING, Claim.UP)
                    .subject(object.identity())
                    .lossClass(words)
                    .evidence(List.of(PRIVILEGES + " after the step: "
                            + object.attributes().getOrDefault(PRIVILEGES, "")))
                    .next("Grant the privilege to the roles that need it, or revoke it from PUBLIC.")
                    .message("After the step every role has " + words + " on " + object.identity() + "."));
        }
    }

    /** The privileges that PUBLIC has, whoever granted them. */
    private static Set<String> ofEverybody(CatalogObject object) {
        Set<String> found = new TreeSet<>();
        for (String entry : object.attributes().getOrDefault(PRIVILEGES, "").split("; ", -1)) {
            if (entry.startsWith(EVERYBODY)) {
                for (String word :
                        entry.substring(EVERYBODY.length()).split(" by ", 2)[0].split(", ", -1)) {
                    found.add(word.replace("*", ""));
                }
            }
        }
        return found;
    }
}
