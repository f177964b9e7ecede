package dev.migrationsafety.kit;

import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.StepHeader;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.Verification;
import dev.migrationsafety.migration.layout.ScriptComments;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads {@code # author:}, {@code # date:}, {@code # description:}, {@code # rollback:}, {@code # idempotent:} and
 * {@code # verify:} lines.
 */
final class KitComments implements ScriptComments {
    static final KitComments INSTANCE = new KitComments();
    private static final String VERIFY = "# verify: ";

    private KitComments() {}

    @Override
    public StepHeader header(String text) {
        List<String> top = text.lines()
                .takeWhile(line -> line.isBlank() || line.startsWith("#"))
                .toList();
        return new StepHeader(
                said(top, "author"),
                said(top, "date"),
                said(top, "description"),
                said(top, "rollback"),
                said(top, "idempotent"));
    }

    @Override
    public boolean isOnlyComments(Script script) {
        return script.text().lines().allMatch(line -> line.isBlank() || line.startsWith("#"));
    }

    private static String said(List<String> lines, String field) {
        String start = "# " + field + ": ";
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .collect(Collectors.joining(" "));
    }

    @Override
    public List<Verification> verifications(Script up) {
        List<Verification> found = new ArrayList<>();
        List<String> lines = up.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(VERIFY)) {
                String query = "\n".repeat(i) + lines.get(i).substring(VERIFY.length());
                found.add(new Verification(
                        Verification.Kind.QUERY, new Script(up.file(), up.sha256(), query, TransactionMode.NONE)));
            }
        }
        return found;
    }
}
