package dev.migrationsafety.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.migrationsafety.engine.Database;
import dev.migrationsafety.postgresql.OneServer.Borrowed;
import dev.migrationsafety.postgresql.PsqlRuns.Ended;
import dev.migrationsafety.postgresql.script.psql.Psql;
import dev.migrationsafety.schema.SchemaDiff;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs scripts with the psql of this machine and with ours on equal databases, and compares what they leave, which
 * errors they tell, and whether they end well. The scripts are in {@code psql-scripts}: a folder per case with
 * {@code main.sql}, whose first line may give the options of psql.
 */
@ExtendWith(OneServer.class)
class PsqlRunDifferentialIT {
    private static final Path CASES = Path.of("src/test/resources/psql-scripts");

    @BeforeAll
    static void needsPsql() {
        boolean found = Stream.of(System.getenv("PATH").split(":", -1))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "psql")));
        assumeTrue(found, "no psql on the path");
    }

    static Stream<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void endsAsPsqlDoes(String name, Borrowed borrowed, @TempDir Path folder) throws IOException {
        Map<String, String> files = files(CASES.resolve(name));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path copy = folder.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, file.getValue());
        }
        Psql psql = options(files.getOrDefault("main.sql", ""));
        try (PostgresServer server = borrowed.open();
                Database theirs = server.createBaseline();
                Database mine = server.createBaseline()) {
            Ended expected = PsqlRuns.real(theirs, folder, "main.sql", psql);
            Ended actual = PsqlRuns.ours(mine, files, "main.sql", psql);
            assertThat(actual.well())
                    .as("ends well; psql says %s, ours %s", expected.errors(), actual.errors())
                    .isEqualTo(expected.well());
            assertThat(SchemaDiff.between(expected.schema(), actual.schema()).changes())
                    .isEmpty();
            assertThat(actual.rows()).isEqualTo(expected.rows());
            if (expected.well()) {
                assertThat(actual.errors()).hasSameSizeAs(expected.errors());
                for (int i = 0; i < expected.errors().size(); i++) {
                    assertThat(actual.errors().get(i))
                            .startsWith(expected.errors().get(i));
                }
            } else {
                assertThat(actual.errors()).singleElement().satisfies(last -> assertThat(last)
                        .startsWith(expected.errors().get(expected.errors().size() - 1)));
            }
        }
    }

    /** The first line may be {@code -- psql: -1 -v name=value}. */
    private static Psql options(String script) {
        String first = script.lines().findFirst().orElse("");
        Map<String, String> variables = new TreeMap<>();
        boolean single = false;
        if (first.startsWith("-- psql:")) {
            for (String word : first.substring("-- psql:".length()).strip().split(" +", -1)) {
                if (word.contains("=")) {
                    variables.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
                }
                single |= word.equals("-1");
            }
        }
        return new Psql(variables, single, ".", Map.of());
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}
