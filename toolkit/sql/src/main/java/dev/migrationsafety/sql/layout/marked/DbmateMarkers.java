package dev.migrationsafety.sql.layout.marked;

import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.migration.layout.MigrationFile;
import dev.migrationsafety.migration.layout.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one file by dbmate's rules (pkg/dbmate/migration.go of v2.35.0), line by line. */
final class DbmateMarkers {
    private static final Pattern MARKER = Pattern.compile("--\\s*migrate:(?<direction>up|down)(?<options>\\s.*)?");
    private static final Pattern INDENTED = Pattern.compile("\\s+--\\s*migrate:(?:up|down)(?:\\s.*)?");
    private static final String KEPT_OUT = "transaction:false";
    private static final String WRAPPED = "transaction:true";

    private final MigrationFile file;
    private final String[] lines;
    private final Problems problems;
    private boolean sound = true;

    DbmateMarkers(MigrationFile file, String text, Problems problems) {
        this.file = file;
        this.lines = text.split("\n", -1);
        this.problems = problems;
    }

    Optional<Sections> read() {
        List<Integer> ups = new ArrayList<>();
        List<Integer> downs = new ArrayList<>();
        for (int number = 1; number <= lines.length; number++) {
            String line = lines[number - 1];
            Matcher marker = MARKER.matcher(line);
            if (marker.matches()) {
                (marker.group("direction").equals("up") ? ups : downs).add(number);
            } else if (INDENTED.matcher(line).matches()) {
                problem(
                        number,
                        "dbmate ignores a marker that is not at the start of its line; remove the white space"
                                + " before it");
            } else if (ups.isEmpty()
                    && downs.isEmpty()
                    && !line.isBlank()
                    && !line.strip().startsWith("--")) {
                problem(number, "text before -- migrate:up, which dbmate rejects; move it below");
            }
        }
        count(ups, "up");
        count(downs, "down");
        if (sound && ups.get(0) > downs.get(0)) {
            problem(downs.get(0), "-- migrate:down must come after -- migrate:up");
        }
        if (!sound) {
            return Optional.empty();
        }
        Sections sections =
                new Sections(section(ups.get(0), downs.get(0) - 1), Optional.of(section(downs.get(0), lines.length)));
        return sound ? Optional.of(sections) : Optional.empty();
    }

    private void count(List<Integer> markers, String direction) {
        if (markers.isEmpty()) {
            problem(
                    1,
                    "has no -- migrate:" + direction + ", which dbmate requires; add it, and leave it empty if there"
                            + " is nothing to do");
        } else if (markers.size() > 1) {
            problem(markers.get(1), "has a second -- migrate:" + direction + "; keep one per file");
        }
    }

    private Section section(int from, int to) {
        SectionLines kept = new SectionLines(lines.length);
        for (int number = from; number <= to; number++) {
            kept.keep(number, lines[number - 1]);
        }
        return new Section(kept.text(), mode(from), List.of());
    }

    private TransactionMode mode(int number) {
        Matcher marker = MARKER.matcher(lines[number - 1]);
        String options = marker.matches() && marker.group("options") != null ? marker.group("options") : "";
        TransactionMode mode = TransactionMode.PER_SCRIPT;
        for (String option : options.strip().split("\\s+", -1)) {
            if (option.equals(KEPT_OUT)) {
                mode = TransactionMode.ONE_COMMAND;
            } else if (!option.isEmpty() && !option.equals(WRAPPED)) {
                problem(
                        number,
                        "dbmate ignores the option \"" + option + "\"; write " + KEPT_OUT + " without spaces, or"
                                + " remove the option");
            }
        }
        return mode;
    }

    private void problem(int line, String what) {
        sound = false;
        problems.add(file.path() + ":" + line, what);
    }
}
