package dev.migrationsafety.configuration;

import dev.migrationsafety.postgresql.script.Psql;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads whether psql runs the scripts of a history, and how it is started. */
final class PsqlReader {
    private static final String RUNNER = "psql";

    private final Section file;

    PsqlReader(Section file) {
        this.file = file;
    }

    Optional<Psql> read() {
        Optional<String> runner = file.text("runner");
        Optional<Section> section = file.section("psql");
        Optional<Psql> psql = section.map(PsqlReader::started);
        section.ifPresent(Section::close);
        if (runner.isPresent() && !runner.get().equals(RUNNER)) {
            file.problem(
                    "runner",
                    "'runner' is '" + runner.get() + "', but must be psql; leave it out if the layout's tool runs the"
                            + " scripts");
        } else if (runner.isEmpty() && section.isPresent()) {
            file.problem("psql", "'psql' says how psql is started, but nothing says that it is; add 'runner: psql'");
        }
        return runner.isPresent() ? psql.or(() -> Optional.of(Psql.PLAIN)) : Optional.empty();
    }

    private static Psql started(Section section) {
        Map<String, String> variables =
                new TreeMap<>(section.section("variables").map(Section::flat).orElse(Map.of()));
        if (truth(section, "on-error-stop")) {
            variables.put(Psql.ON_ERROR_STOP, "1");
        }
        return new Psql(
                variables, truth(section, "single-transaction"), section.text("folder", Psql.PLAIN.folder()), Map.of());
    }

    private static boolean truth(Section section, String key) {
        return section.value(key, false, "true or false", text -> {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException(text);
            }
            return text.equals("true");
        });
    }

    /** What a report says of it. */
    static String describe(Psql psql) {
        String variables = psql.variables().entrySet().stream()
                .map(variable -> " -v " + variable.getKey() + "=" + variable.getValue())
                .collect(Collectors.joining());
        String folder = psql.folder().equals(Psql.PLAIN.folder()) ? "" : " -f " + psql.folder() + "/…";
        return RUNNER + (psql.singleTransaction() ? " -1" : "") + variables + folder;
    }
}
