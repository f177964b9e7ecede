package dev.migrationsafety.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.finding.Verdict;
import dev.migrationsafety.report.SafetyReport;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Histories with one defect each, and twins that do the same right, on documents that are generated: everything below
 * {@code histories} in the resources of the tests.
 */
class HistoriesMongoIT {
    private static DatabaseServer server;

    @BeforeAll
    static void open() {
        server = new MongoEngine().open(GivenLane.server(), Environment.standard());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    static List<String> histories() throws IOException, URISyntaxException {
        try (Stream<Path> folders = Files.list(Histories.root())) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void findsTheDefectAndAcceptsTheTwin(String name) throws IOException, URISyntaxException {
        Path folder = Histories.root().resolve(name);
        SafetyReport unsafe = Histories.rehearse(folder.resolve("unsafe"), server);
        assertThat(Histories.findings(unsafe)).isEqualTo(Histories.expected(folder.resolve("unsafe")));
        SafetyReport safe = Histories.rehearse(folder.resolve("safe"), server);
        assertThat(Histories.findings(safe)).isEqualTo(Histories.expected(folder.resolve("safe")));
        assertThat(safe.verdict()).isEqualTo(Verdict.SAFE);
    }
}
