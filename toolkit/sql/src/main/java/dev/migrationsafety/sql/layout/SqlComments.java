package dev.migrationsafety.sql.layout;

import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.StepHeader;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.Verification;
import dev.migrationsafety.migration.layout.ScriptComments;
import dev.migrationsafety.sql.script.Comments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the comments of a file say about its step. */
final class SqlComments implements ScriptComments {
    static final ScriptComments INSTANCE = new SqlComments();

    private static final Pattern FIELD = Pattern.compile(
            "(?:--+|/?\\*+)?\\s*(?<name>author|date|description|rollback|idempotent)\\s*:\\s*(?<value>.*?)\\s*(?:\\*/.*)?",
            Pattern.CASE_INSENSITIVE);
    /** Prose may begin with the same words as a query: "with care", "table exists", "select the right tenant". */
    private static final String QUERY = "select\\b(?=.*(?:\\bfrom\\b|[(='0-9]|\\b(?:true|false)\\b)).*?"
            + "|with\\s+(?:recursive\\s+)?[\\w\"]+\\s*(?:\\([^)]*\\)\\s*)?as\\b.*?"
            + "|values\\s*\\(.*?"
            + "|table\\s+[^\\s;]+";

    private static final Pattern VERIFY =
            Pattern.compile("\\s*--\\s*verify:\\s*(?<query>" + QUERY + ")\\s*;?\\s*", Pattern.CASE_INSENSITIVE);

    private SqlComments() {}

    /** The fields of the comments above the first statement. */
    @Override
    public StepHeader header(String text) {
        Map<String, String> fields = new HashMap<>();
        boolean block = false;
        for (String raw : text.split("\n", -1)) {
            String line = raw.strip();
            boolean comment = block || line.startsWith("/*") || line.startsWith("--");
            if (!comment && !line.isEmpty()) {
                break;
            }
            block = (block || line.startsWith("/*")) && !line.contains("*/");
            Matcher field = FIELD.matcher(line);
            if (field.matches() && !field.group("value").isEmpty()) {
                fields.merge(
                        field.group("name").toLowerCase(Locale.ROOT),
                        field.group("value"),
                        (one, other) -> one + " " + other);
            }
        }
        return new StepHeader(
                fields.getOrDefault("author", ""),
                fields.getOrDefault("date", ""),
                fields.getOrDefault("description", ""),
                fields.getOrDefault("rollback", ""),
                fields.getOrDefault("idempotent", ""));
    }

    @Override
    public boolean isOnlyComments(Script script) {
        return Comments.blanked(script.text()).isBlank();
    }

    /** The queries of {@code -- verify:} lines, each as a script whose line is that of the file. */
    @Override
    public List<Verification> verifications(Script up) {
        List<Verification> found = new ArrayList<>();
        String[] lines = up.text().split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher verify = VERIFY.matcher(lines[i]);
            if (verify.matches()) {
                String query = "\n".repeat(i) + verify.group("query");
                found.add(new Verification(
                        Verification.Kind.QUERY, new Script(up.file(), up.sha256(), query, TransactionMode.NONE)));
            }
        }
        return found;
    }
}
