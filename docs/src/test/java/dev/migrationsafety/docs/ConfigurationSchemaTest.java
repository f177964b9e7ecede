package dev.migrationsafety.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.configuration.file.ConfigurationFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON Schema of the configuration file accepts what the reader accepts, neither more nor less. */
class ConfigurationSchemaTest {
    private static final Path FILE = Path.of("schema/migration-safety.schema.json");
    private static final SchemaFile SCHEMA = SchemaFile.read(FILE);

    @Test
    void describesExactlyTheKeysThatTheReaderKnows(@TempDir Path folder) {
        assertThat(SCHEMA.keys()).containsExactlyElementsOf(new ConfigurationKeys(folder).all());
    }

    @Test
    void isTheResourceThatIsShipped() throws IOException {
        for (String name : List.of("migration-safety.schema.json", "report.schema.json")) {
            try (InputStream shipped =
                    ConfigurationFile.class.getResourceAsStream("/META-INF/migration-safety/" + name)) {
                assertThat(shipped).hasBinaryContent(Files.readAllBytes(Path.of("schema", name)));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void acceptsTheConfigurationsOfTheRepository(Path sample) throws IOException {
        assertThat(SCHEMA.problems(Files.readString(sample))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.migrationsafety.docs.ConfigurationPageTest#examples")
    void acceptsTheExamplesOfThePages(String yaml) {
        assertThat(SCHEMA.problems(yaml)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version: 17",
                "seed: -4",
                "rows: 0",
                "rows: {tables: {audit.entry: 3}}",
                "edge-share: 1",
                "shrink: none",
                "search-path: app",
                "timeout: PT1H30M",
                "timeout: PT0.5S",
                "money: [{column: fee.amount, minor-units: 2}]",
                "policy: {rules: {granted-to-public: off}}",
                "locale: {provider: libc, collate: C}",
                "placeholders: {limit: 5, strict: true}"
            })
    void acceptsWhatTheReaderAccepts(String yaml, @TempDir Path folder) {
        assertThat(new ConfigurationKeys(folder).problems(yaml)).isEmpty();
        assertThat(SCHEMA.problems(yaml)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "way-back: none",
                "rollback: never",
                "rows: many",
                "rows: -1",
                "rows: {default: 0}",
                "rows: {tables: {posting: 0}}",
                "tries: 0",
                "edge-share: 1.5",
                "seed: random",
                "superuser: perhaps",
                "timeout: 5 minutes",
                "time-zone: ' '",
                "roles: ledger_reader",
                "placeholders: [reader]",
                "runner: bash",
                "psql: {on-error-stop: 1}",
                "order: [{down: fees_undo.sql}]",
                "releases: [{from: '41'}]",
                "generators: [com.example.Rows, com.example.Rows]",
                "shrink: never",
                "shrink: {finding: 5}",
                "locale: {provider: icu}",
                "locale: {provider: unknown}",
                "search-path: {set-by: role}",
                "search-path: {schemas: [app], set-by: server}",
                "money: []",
                "money: [{currency: posting.currency}]",
                "journals: [{table: posting, journal: id, amount: amount, side: side}]",
                "references: [{from: fee.account_no}]",
                "references: [{foreign-keys: some}]",
                "declarations: {lossy: [{version: '1', owner: team, reason: old}]}",
                "declarations: {logs: [{table: log, owner: team}]}",
                "accepted: [{fingerprint: abc, owner: team, expires: 2027-01-31, reason: old}]",
                "accepted: [{fingerprint: abcdef0123456789, owner: team, expires: soon, reason: old}]",
                "accepted: [{fingerprint: abcdef0123456789, expires: 2027-01-31, reason: old}]",
                "policy: {require: [all]}",
                "policy: {rollback-limit: 30}",
                "policy: {allow-empty: [outbox]}",
                "policy: {rules: {password-literal: loud}}",
                "policy: {rules: {value-lost: off}}"
            })
    void refusesWhatTheReaderRefuses(String yaml, @TempDir Path folder) {
        assertThat(new ConfigurationKeys(folder).problems(yaml)).isNotEmpty();
        assertThat(SCHEMA.problems(yaml)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void refusesAListOfListsLikeTheReader(String key, @TempDir Path folder) {
        String yaml = key + ": [[wrong]]";

        assertThat(new ConfigurationKeys(folder).problems(yaml)).isNotEmpty();
        assertThat(SCHEMA.problems(yaml)).isNotEmpty();
    }

    static List<String> keys() {
        return SCHEMA.keys().stream().filter(key -> !key.contains(".")).toList();
    }

    /** All but those for the engine of the test kit, whose settings are not for users. */
    static List<Path> samples() throws IOException {
        List<Path> roots = List.of(Path.of("../toolkit"), Path.of("../sample-project"), Path.of("src"));
        Stream<Path> samples = Stream.empty();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                samples = Stream.concat(
                        samples,
                        files
                                .filter(file -> file.endsWith(ConfigurationFile.NAME)
                                        && !file.toString().contains("/target/")
                                        && !file.toString().contains("/kit/"))
                                .toList()
                                .stream());
            }
        }
        return samples.sorted().toList();
    }
}
