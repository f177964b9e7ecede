package dev.migrationsafety.mongodb.process;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.Failure.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what went wrong from the output of a tool. */
public final class ToolFailure {
    private static final int MOST = 1_000;
    private static final Pattern ERROR = Pattern.compile("^\\W*(ERROR: )?\\w*(Error|Exception)\\b.*|^ERROR: .*");

    private ToolFailure() {}

    /** The failure in an output: the first line that names an error, or the last line. */
    public static Failure of(String output) {
        List<String> lines = output.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        Optional<String> named =
                lines.stream().filter(line -> ERROR.matcher(line).matches()).findFirst();
        String message = named.orElseGet(
                () -> lines.isEmpty() ? "the tool failed and printed nothing" : lines.get(lines.size() - 1));
        return Failure.of(kind(message), message.substring(0, Math.min(MOST, message.length())));
    }

    private static Kind kind(String message) {
        if (message.contains("E11000") || message.contains("duplicate key")) {
            return Kind.DUPLICATE_KEY;
        }
        if (message.contains("Document failed validation")) {
            return Kind.CONSTRAINT;
        }
        if (message.contains("already exists")) {
            return Kind.EXISTS;
        }
        if (message.contains("ns not found")
                || message.contains("does not exist")
                || message.contains("index not found")) {
            return Kind.MISSING;
        }
        return message.contains("SyntaxError") ? Kind.BAD_VALUE : Kind.RAISED;
    }
}
