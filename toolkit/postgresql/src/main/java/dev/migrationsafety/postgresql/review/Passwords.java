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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reports steps that set a password, which their script then contains or passes on. Whoever reads a catalog puts a mark
 * of each password in its place, {@code password=(hidden 1a2b3c4d)}, which changes when the password does.
 */
public final class Passwords implements SchemaReview {
    /** The rule of its findings. */
    public static final String RULE = "password-literal";

    private static final Set<String> HOLDERS =
            Set.of("role", "user mapping", "server", "foreign table", "foreign data wrapper", "subscription");
    private static final Pattern MARK = Pattern.compile("\\b\\w*password=\\(hidden [0-9a-f]+\\)");

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public Judgement judge(Schema before, Schema after, SchemaDiff difference) {
        return judge(difference);
    }

    /** One finding per role, user mapping, server or subscription with a password that it did not have before. */
    static Judgement judge(SchemaDiff difference) {
        List<Finding> findings = new ArrayList<>();
        long examined = 0;
        for (SchemaChange change : difference.changes()) {
            if (change instanceof SchemaChange.Added added) {
                examined += judge(added.object(), Set.of(), findings);
            } else if (change instanceof SchemaChange.Changed changed) {
                examined += judge(changed.after(), marks(changed.before()), findings);
            } else if (change instanceof SchemaChange.Noted noted) {
                examined += judge(noted.after(), marks(noted.before()), findings);
            }
        }
        return Judgement.of(findings, examined);
    }

    private static int judge(CatalogObject object, Set<String> before, List<Finding> findings) {
        if (!HOLDERS.contains(object.kind())) {
            return 0;
        }
        Set<String> marks = marks(object);
        marks.removeAll(before);
        if (!marks.isEmpty()) {
            findings.add(Finding.of(RULE, Severity.WARNING, Claim.UP)
                    .subject(object.identity())
                    .next("Set the password outside the migrations, from a secret store, and change it now if this"
                            + " file was ever shared.")
                    .message("The step sets the password of " + object.identity()
                            + ". The script contains it, as text or as a placeholder, so everyone who can read the"
                            + " history or the server log can read the password."));
        }
        return 1;
    }

    private static Set<String> marks(CatalogObject object) {
        Set<String> marks = new TreeSet<>();
        for (Map<String, String> words : List.of(object.attributes(), object.notes())) {
            for (String value : words.values()) {
                Matcher mark = MARK.matcher(value);
                while (mark.find()) {
                    marks.add(mark.group());
                }
            }
        }
        return marks;
    }
}
