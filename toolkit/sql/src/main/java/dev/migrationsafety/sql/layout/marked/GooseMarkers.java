package dev.migrationsafety.sql.layout.marked;

import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.Problems;
import java.util.Locale;
import java.util.Optional;

/** Reads one file by goose's rules (internal/sqlparser of v3.27.3), line by line. */
final class GooseMarkers {
    private static final String MARKER = "+goose";

    private final MigrationFile file;
    private final String[] lines;
    private final EnvironmentNames environment;
    private final Problems problems;
    private final SectionLines up;
    private final SectionLines down;
    private Direction direction = Direction.NONE;
    private boolean block;
    private boolean emptyBlock;
    private boolean transaction = true;
    private boolean substitute;
    private boolean sound = true;

    private enum Direction {
        NONE,
        UP,
        DOWN
    }

    GooseMarkers(MigrationFile file, String text, EnvironmentNames environment, Problems problems) {
        this.file = file;
        this.lines = text.split("\n", -1);
        this.environment = environment;
        this.problems = problems;
        this.up = new SectionLines(lines.length);
        this.down = new SectionLines(lines.length);
    }

    Optional<Sections> read() {
        for (int number = 1; number <= lines.length && sound; number++) {
            String line = lines[number - 1];
            if (line.strip().startsWith("--") && line.contains(MARKER)) {
                marker(number, line);
            } else {
                plain(number, line);
            }
        }
        if (sound && direction == Direction.NONE) {
            problem(1, "has no -- +goose Up; add it above the statements");
        } else if (sound && block) {
            problem(lines.length, "ends inside a statement; add -- +goose StatementEnd after it");
        } else if (sound) {
            refuseUnfinished();
        }
        TransactionMode mode = transaction ? TransactionMode.PER_SCRIPT : TransactionMode.NONE;
        return sound
                ? Optional.of(new Sections(
                        new Section(up.text(), mode, up.commands()),
                        direction == Direction.DOWN
                                ? Optional.of(new Section(down.text(), mode, down.commands()))
                                : Optional.empty()))
                : Optional.empty();
    }

    private void marker(int number, String line) {
        String annotation = line.replace("--", "").replace(MARKER, "").strip().toUpperCase(Locale.ROOT);
        if (!line.startsWith("--")) {
            problem(number, "a goose marker must be at the start of its line; remove the white space before it");
            return;
        }
        switch (annotation) {
            case "UP" -> turn(number, Direction.NONE, Direction.UP, "a second -- +goose Up; keep the first");
            case "DOWN" -> {
                refuseUnfinished();
                turn(
                        number,
                        Direction.UP,
                        Direction.DOWN,
                        "-- +goose Down must come once, after -- +goose Up and outside a StatementBegin block");
            }
            case "STATEMENTBEGIN" -> {
                if (direction == Direction.NONE || block) {
                    problem(
                            number,
                            "-- +goose StatementBegin must come after -- +goose Up or Down and outside another block");
                }
                block = true;
                emptyBlock = false;
            }
            case "STATEMENTEND" -> end(number);
            case "NO TRANSACTION" -> transaction = false;
            case "ENVSUB ON" -> substitute = true;
            case "ENVSUB OFF" -> substitute = false;
            default ->
                problem(
                        number,
                        "goose does not know the marker \"" + line.strip() + "\" and rejects the file;"
                                + " correct or remove the marker");
        }
        if (direction != Direction.NONE && sound) {
            section().keep(number, line);
        }
    }

    private void turn(int number, Direction from, Direction to, String otherwise) {
        if (direction != from || block) {
            problem(number, otherwise);
        }
        direction = to;
        emptyBlock = false;
    }

    private void end(int number) {
        if (!block) {
            problem(
                    number,
                    "-- +goose StatementEnd without a StatementBegin before it; add the StatementBegin or"
                            + " remove this line");
        } else if (section().nothingAdded()) {
            emptyBlock = true;
        } else {
            section().cut();
        }
        block = false;
    }

    private void plain(int number, String line) {
        if (direction == Direction.NONE) {
            if (!line.isBlank() && !line.strip().startsWith("--")) {
                problem(number, "text before -- +goose Up; move it below");
            }
            return;
        }
        if (section().nothingAdded() && (line.isEmpty() || line.strip().startsWith("--"))) {
            section().keep(number, line);
            return;
        }
        if (emptyBlock && !line.isBlank()) {
            problem(number, "goose drops this line because the block before it is empty; remove the empty block");
        }
        emptyBlock = false;
        String sent = substitute ? environment.replace(file, number, line) : line;
        section().add(number, sent);
        if (!block && SectionLines.endsWithSemicolon(sent)) {
            section().cut();
        }
    }

    private void refuseUnfinished() {
        if (direction != Direction.NONE && !block && section().unfinished()) {
            problem(section().start(), "a statement without a semicolon at the end of a line; add one");
        }
    }

    private SectionLines section() {
        return direction == Direction.DOWN ? down : up;
    }

    private void problem(int line, String what) {
        sound = false;
        problems.add(file.path() + ":" + line, what);
    }
}
