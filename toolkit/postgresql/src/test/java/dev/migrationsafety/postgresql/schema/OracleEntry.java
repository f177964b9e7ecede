package dev.migrationsafety.postgresql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.schema.SchemaChange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pair of schemas and what {@code pg_dump} and the snapshot say about their difference.
 *
 * @param name what is tried
 * @param token the name of the entry's own schema; names outside of schemas contain it too
 * @param one the script of one schema
 * @param other the script of the other; what follows {@code >} after that of the first, or instead of it after {@code |}
 * @param expected {@code both}, {@code snapshot only}, {@code note}, {@code note only}, {@code dump only}, {@code equal}
 * @param reason why they do not both see it
 */
public record OracleEntry(
        String name, String token, List<String> one, List<String> other, String expected, String reason) {
    private static final Pattern TITLE = Pattern.compile("# (.*?)(?: \\[(\\d*)\\.\\.(\\d*)])?");

    /** The entries of a file that concern a version of the server. */
    public static List<OracleEntry> read(String file, int version) throws IOException {
        List<OracleEntry> entries = new ArrayList<>();
        int number = 0;
        for (String text : text(file).split("\n(?=# )", -1)) {
            number++;
            Matcher title = TITLE.matcher(text.lines().findFirst().orElse(""));
            if (!title.matches()) {
                throw new IllegalArgumentException(file + ": no title: " + text);
            }
            if (version >= bound(title.group(2), 0) && version <= bound(title.group(3), 99)) {
                entries.add(entry(title.group(1), "o_%03d".formatted(number), text));
            }
        }
        return entries;
    }

    private static int bound(String group, int otherwise) {
        return group == null || group.isEmpty() ? otherwise : Integer.parseInt(group);
    }

    private static OracleEntry entry(String name, String token, String text) {
        StringBuilder one = new StringBuilder();
        StringBuilder other = new StringBuilder();
        String expected = "both";
        String reason = "";
        boolean second = false;
        for (String line : text.lines().skip(1).toList()) {
            if (line.startsWith("= ")) {
                String[] parts = line.substring(2).split(": ", 2);
                expected = parts[0];
                reason = parts.length > 1 ? parts[1] : "";
            } else if (line.equals(">") || line.equals("|")) {
                other.append(line.equals(">") ? one : "");
                second = true;
            } else {
                (second ? other : one).append(line).append('\n');
            }
        }
        if (!expected.equals("both") && !expected.equals("equal") && reason.isBlank()) {
            throw new IllegalArgumentException(name + ": no reason why " + expected);
        }
        return new OracleEntry(name, token, statements(one, token), statements(other, token), expected, reason);
    }

    /** A statement ends with a semicolon at the end of a line. */
    private static List<String> statements(StringBuilder script, String token) {
        List<String> statements = new ArrayList<>();
        for (String statement : script.toString().replace("$s", token).split(";\\s*\n", -1)) {
            if (!statement.isBlank()) {
                statements.add(statement.strip());
            }
        }
        return statements;
    }

    static String text(String file) throws IOException {
        try (InputStream stream = Objects.requireNonNull(OracleEntry.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Fails if the snapshot and {@code pg_dump} do not say what is expected of them. */
    public void judge(List<SchemaChange> changes, List<String> dumped) {
        assertThat(word(changes, dumped))
                .as("%s%nsnapshot: %s%npg_dump: %s", name, changes, dumped)
                .isEqualTo(expected);
    }

    private static String word(List<SchemaChange> changes, List<String> dumped) {
        boolean noted = changes.stream().allMatch(change -> change instanceof SchemaChange.Noted);
        String ours = changes.isEmpty() ? "" : noted ? "note" : "snapshot";
        return switch (ours) {
            case "" -> dumped.isEmpty() ? "equal" : "dump only";
            case "note" -> dumped.isEmpty() ? "note only" : "note";
            default -> dumped.isEmpty() ? "snapshot only" : "both";
        };
    }
}
