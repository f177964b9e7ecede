package dev.migrationsafety.sql.layout.marked;

import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one file by sql-migrate's rules (sqlparse of v1.8.0), line by line. */
final class SqlMigrateMarkers {
    private static final String MARKER = "-- +migrate ";
    private static final String KEPT_OUT = "notransaction";

    private final MigrationFile file;
    private final String[] lines;
    private final Problems problems;
    private final Direction up;
    private final Direction down;
    private @Nullable Direction current;
    private boolean block;
    private boolean comment;
    private boolean sound = true;

    /** What is known of one direction. */
    private static final class Direction {
        private final SectionLines lines;
        private boolean seen;
        private boolean transaction = true;

        Direction(int count) {
            this.lines = new SectionLines(count);
        }

        Section section() {
            return new Section(
                    lines.text(), transaction ? TransactionMode.PER_SCRIPT : TransactionMode.NONE, lines.commands());
        }
    }

    SqlMigrateMarkers(MigrationFile file, String text, Problems problems) {
        this.file = file;
        this.lines = text.split("\n", -1);
        this.problems = problems;
        this.up = new Direction(lines.length);
        this.down = new Direction(lines.length);
    }

    Optional<Sections> read() {
        for (int number = 1; number <= lines.length; number++) {
            String line = lines[number - 1];
            if (line.startsWith(MARKER)) {
                marker(number, line);
            } else {
                plain(number, line);
            }
        }
        if (!up.seen) {
            problem(1, "has no -- +migrate Up; add it above the statements");
        } else if (block) {
            problem(lines.length, "ends inside a statement; add -- +migrate StatementEnd after it");
        } else {
            refuseUnfinished();
        }
        return sound
                ? Optional.of(new Sections(up.section(), down.seen ? Optional.of(down.section()) : Optional.empty()))
                : Optional.empty();
    }

    private void marker(int number, String line) {
        List<String> words =
                Arrays.asList(line.substring(MARKER.length()).strip().split("\\s+", -1));
        switch (words.get(0)) {
            case "Up" -> turn(number, up, words);
            case "Down" -> turn(number, down, words);
            case "StatementBegin" -> block |= current != null;
            case "StatementEnd" -> {
                if (block && current != null) {
                    current.lines.cut();
                }
                block = false;
            }
            default -> problem(number, "sql-migrate ignores the marker \"" + line.strip() + "\"; correct or remove it");
        }
        if (current != null) {
            current.lines.keep(number, line);
        }
    }

    private void turn(int number, Direction direction, List<String> words) {
        refuseUnfinished();
        for (String option : words.subList(1, words.size())) {
            if (option.equals(KEPT_OUT)) {
                direction.transaction = false;
            } else {
                problem(
                        number,
                        "sql-migrate ignores the option \"" + option + "\"; write " + KEPT_OUT + ", or remove the"
                                + " option");
            }
        }
        direction.seen = true;
        current = direction;
    }

    private void plain(int number, String line) {
        if (current == null) {
            before(number, line.strip());
        } else if (line.startsWith("-- ")) {
            current.lines.keep(number, line);
        } else {
            current.lines.add(number, line);
            if (!block && SectionLines.endsWithSemicolon(line)) {
                current.lines.cut();
            }
        }
    }

    /** Only comments may precede the first marker, for example a license. */
    private void before(int number, String line) {
        boolean inComment = comment || line.startsWith("/*");
        comment = inComment && !line.contains("*/");
        if (sound && !inComment && !line.isEmpty() && !line.startsWith("--")) {
            problem(number, "text before the first marker, which sql-migrate ignores; move it below the marker");
        }
    }

    private void refuseUnfinished() {
        if (current != null && current.lines.unfinished()) {
            problem(current.lines.start(), "a statement without a semicolon at the end of a line; add one");
        }
    }

    private void problem(int line, String what) {
        sound = false;
        problems.add(file.path() + ":" + line, what);
    }
}
