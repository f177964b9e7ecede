package dev.migrationsafety.sql.layout.marked;

import dev.migrationsafety.migration.ScriptCommand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the lines of one direction and cuts them into commands, as goose and sql-migrate do. */
final class SectionLines {
    private final String[] kept;
    private final List<ScriptCommand> commands = new ArrayList<>();
    private final StringBuilder buffer = new StringBuilder();
    private int start;

    /**
     * Starts without a line.
     *
     * @param lines number of lines of the file
     */
    SectionLines(int lines) {
        this.kept = new String[lines];
        Arrays.fill(kept, "");
    }

    /** Keeps a line that is part of no command: a comment or a marker. */
    void keep(int number, String line) {
        kept[number - 1] = line;
    }

    /** Adds a line to the command that is being read. */
    void add(int number, String line) {
        keep(number, line);
        if (buffer.toString().isBlank() && !line.isBlank()) {
            start = number;
        }
        buffer.append(line).append('\n');
    }

    /** Whether no line of a command was added since the last cut. */
    boolean nothingAdded() {
        return buffer.length() == 0;
    }

    /** Whether text waits for its end. */
    boolean unfinished() {
        return !buffer.toString().isBlank();
    }

    /** Line of the first text since the last cut. */
    int start() {
        return start;
    }

    /** Ends the command that is being read. */
    void cut() {
        if (unfinished()) {
            commands.add(new ScriptCommand(start, buffer.toString().strip()));
        }
        buffer.setLength(0);
    }

    /** All kept lines, the others blank. */
    String text() {
        return String.join("\n", kept);
    }

    List<ScriptCommand> commands() {
        return List.copyOf(commands);
    }

    /** Whether the last word before a line comment ends with a semicolon; words are divided by white space. */
    static boolean endsWithSemicolon(String line) {
        String last = "";
        for (String word : line.strip().split("\\s+", -1)) {
            if (word.startsWith("--")) {
                break;
            }
            last = word;
        }
        return last.endsWith(";");
    }
}
