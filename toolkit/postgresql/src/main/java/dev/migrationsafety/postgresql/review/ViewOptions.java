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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reports views that lose options in a step, for example security_invoker. CREATE OR REPLACE VIEW puts the options that
 * it names in the place of all that the view had (PostgreSQL 18, documentation of CREATE VIEW and AT_ReplaceRelOptions
 * in its source), so a statement without WITH takes them all away.
 */
public final class ViewOptions implements SchemaReview {
    /** The rule of its findings. */
    public static final String RULE = "view-options-lost";

    private static final String OPTIONS = "options";

    /** What an option does for the view; other ones that a view may have one day are compared too. */
    private static final Map<String, String> MEANINGS = new TreeMap<>(Map.of(
            "security_invoker",
            "it reads its tables with the privileges of its owner, for every user",
            "security_barrier",
            "functions in a query on it may see rows that it hides",
            "check_option",
            "it accepts rows that it does not show"));

    private static final Pattern OFF = Pattern.compile("f(?:a(?:l(?:se?)?)?)?|no?|off?|0");

    @Override
    public String rule() {
        return RULE;
    }

    @Override
    public Judgement judge(Schema before, Schema after, SchemaDiff difference) {
        return judge(difference);
    }

    /** One finding per view that is there before and after the step, and had options set that it does not name any more. */
    static Judgement judge(SchemaDiff difference) {
        List<Finding> findings = new ArrayList<>();
        long examined = 0;
        for (SchemaChange change : difference.changes()) {
            if (change instanceof SchemaChange.Changed changed
                    && changed.after().kind().equals("view")) {
                examined++;
                Map<String, String> lost = new TreeMap<>(options(changed.before()));
                lost.keySet().removeAll(options(changed.after()).keySet());
                lost.values().removeIf(ViewOptions::isOff);
                if (!lost.isEmpty()) {
                    findings.add(finding(changed, lost.keySet()));
                }
            }
        }
        return Judgement.of(findings, examined);
    }

    private static Map<String, String> options(CatalogObject view) {
        Map<String, String> options = new TreeMap<>();
        String text = view.attributes().getOrDefault(OPTIONS, "");
        for (String option : text.split(", ", -1)) {
            String[] parts = option.split("=", 2);
            if (parts.length == 2) {
                options.put(parts[0], parts[1]);
            }
        }
        return options;
    }

    private static boolean isOff(String value) {
        return OFF.matcher(value.toLowerCase(Locale.ROOT)).matches();
    }

    private static Finding finding(SchemaChange.Changed view, Set<String> lost) {
        String names = String.join(", ", lost);
        List<String> effects =
                lost.stream().filter(MEANINGS::containsKey).map(MEANINGS::get).toList();
        return Finding.of(RULE, Severity.WARNING, Claim.UP)
                .subject(view.subject())
                .lossClass(names)
                .evidence(List.of(
                        "options before the step: " + view.before().attributes().getOrDefault(OPTIONS, "(none)"),
                        "options after the step: " + view.after().attributes().getOrDefault(OPTIONS, "(none)")))
                .next("List all options of the view where the step creates or replaces it, WITH (…); set an option"
                        + " to false to remove it on purpose.")
                .message("The step removes " + names + " from " + view.subject()
                        + (effects.isEmpty() ? "" : ": now " + String.join(", and ", effects)) + ".");
    }
}
