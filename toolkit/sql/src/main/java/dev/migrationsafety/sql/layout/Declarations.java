package dev.migrationsafety.sql.layout;

import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.layout.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds declarations in the line comments of a script. */
public final class Declarations {
    private static final Pattern COMMENT = Pattern.compile("--\\s*migration-safety:\\s*(?<rest>.*)$");
    private static final Pattern FORM = Pattern.compile(
            "(?:(?<irreversible>irreversible)|lossy\\s+(?<column>[^\\s=\"]+\\.[^\\s=\"]+))(?<entries>(?:\\s+\\w+=\"[^\"]*\")*)\\s*");
    private static final Pattern ENTRY = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    private Declarations() {}

    /** The declarations in the comments of a script. */
    public static List<Declaration> of(String version, Script script, Problems problems) {
        List<Declaration> found = new ArrayList<>();
        List<String> lines = script.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher comment = COMMENT.matcher(lines.get(i));
            if (comment.find()) {
                read(version, comment.group("rest"), script.file() + ":" + (i + 1), found, problems);
            }
        }
        return found;
    }

    private static void read(String version, String text, String where, List<Declaration> found, Problems problems) {
        Matcher form = FORM.matcher(text);
        Map<String, String> entries = new HashMap<>();
        boolean understood = form.matches();
        if (understood) {
            Matcher entry = ENTRY.matcher(form.group("entries"));
            while (entry.find()) {
                understood &= entries.put(entry.group(1), entry.group(2).strip()) == null;
            }
        }
        String owner = entries.getOrDefault("owner", "");
        String reason = entries.getOrDefault("reason", "");
        if (!understood || entries.size() != 2 || owner.isEmpty() || reason.isEmpty()) {
            problems.add(
                    where,
                    "declaration \"" + text.strip() + "\" cannot be parsed; write irreversible owner=\"...\""
                            + " reason=\"...\", or lossy table.column owner=\"...\" reason=\"...\"");
        } else if (form.group("irreversible") != null) {
            found.add(new Declaration(Declaration.Kind.IRREVERSIBLE, version, "", owner, reason));
        } else {
            found.add(new Declaration(Declaration.Kind.LOSSY, version, form.group("column"), owner, reason));
        }
    }
}
