package dev.migrationsafety.postgresql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.postgresql.query.ObservationSettings;
import dev.migrationsafety.schema.SchemaChange;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The snapshot against {@code pg_dump} as its oracle: over single mutations it sees a difference exactly where
 * {@code pg_dump} does, and none between equal schemas that were built along different roads. Where they do not agree,
 * the reason stands beside the entry. All entries of a file live side by side in two databases, each in a schema of its
 * own, and every difference is attributed to the entry whose token it contains.
 */
abstract class OracleContract {
    private static final String ROLES =
            """
            DO $$ BEGIN CREATE ROLE oracle_reader; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            DO $$ BEGIN CREATE ROLE oracle_writer; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            DO $$ BEGIN CREATE ROLE oracle_owner; EXCEPTION WHEN duplicate_object THEN NULL; END $$;
            """;

    private static final List<String> SCHEMA = List.of("--schema-only");

    abstract DumpServer server();

    /** A database with all entries of a file: its snapshot and its dump. */
    private record Side(SchemaSnapshot snapshot, String dump) {}

    @TestFactory
    Stream<DynamicTest> mutationsAreSeen() throws Exception {
        return compare("mutations.txt");
    }

    @TestFactory
    Stream<DynamicTest> roadsAreNotSeen() throws Exception {
        return compare("roads.txt");
    }

    /** What concerns the database itself, or all of it: one after the other, each in a database of its own. */
    @TestFactory
    Stream<DynamicTest> mutationsOfTheDatabaseAreSeen() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (OracleEntry entry : entries("database.txt")) {
            tests.add(DynamicTest.dynamicTest(entry.name(), () -> {
                Side one = side(List.of(entry.one()), List.of("$s"), "oracle_alone", List.of("--create"));
                Side other = side(List.of(entry.other()), List.of("$s"), "oracle_alone", List.of("--create"));
                List<SchemaChange> changes =
                        SchemaDiff.between(one.snapshot(), other.snapshot()).changes();
                List<String> dumped = DumpText.differences(one.dump(), other.dump());
                entry.judge(changes, dumped);
            }));
        }
        return tests.stream();
    }

    @Test
    void aRestoredDumpIsEqual() throws Exception {
        List<OracleEntry> entries = entries("mutations.txt");
        List<List<String>> scripts =
                new ArrayList<>(entries.stream().map(OracleEntry::other).toList());
        List<String> tokens =
                new ArrayList<>(entries.stream().map(OracleEntry::token).toList());
        Side original = side(scripts, tokens, "oracle_rich", List.of());
        SchemaSnapshot restored;
        try (Connection connection = server().create("oracle_restored")) {
            server().restore("oracle_restored", original.dump().replaceAll("(?m)^SECURITY LABEL .*\n", ""));
            restored = Differences.snapshot(connection);
        }
        List<String> unlike = new ArrayList<>(Differences.between(original.snapshot(), restored));
        assertThat(original.snapshot().objects()).hasSizeGreaterThan(300);
        assertThat(unlike).containsExactlyInAnyOrderElementsOf(unlikeAfterRestoring(entries));
    }

    /** The lines of a file, in which the name of an entry in braces stands for its token. */
    private static List<String> unlikeAfterRestoring(List<OracleEntry> entries) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : OracleEntry.text("oracle/restored.txt").lines().toList()) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String expected = line;
                for (OracleEntry entry : entries) {
                    expected = expected.replace("{" + entry.name() + "}", entry.token());
                }
                lines.add(expected);
            }
        }
        return lines;
    }

    private Stream<DynamicTest> compare(String file) throws Exception {
        List<OracleEntry> entries = entries(file);
        List<String> tokens = entries.stream().map(OracleEntry::token).toList();
        Side one = side(entries.stream().map(OracleEntry::one).toList(), tokens, "oracle", SCHEMA);
        Side other = side(entries.stream().map(OracleEntry::other).toList(), tokens, "oracle", SCHEMA);
        List<SchemaChange> changes =
                SchemaDiff.between(one.snapshot(), other.snapshot()).changes();
        List<String> dumped = DumpText.differences(one.dump(), other.dump());
        Stream<DynamicTest> each = entries.stream()
                .map(entry -> DynamicTest.dynamicTest(entry.name(), () -> {
                    List<SchemaChange> ours = changes.stream()
                            .filter(change -> text(change).contains(entry.token()))
                            .toList();
                    List<String> theirs = dumped.stream()
                            .filter(object -> object.contains(entry.token()))
                            .toList();
                    entry.judge(ours, theirs);
                }));
        return Stream.concat(each, Stream.of(DynamicTest.dynamicTest("nothing else differs", () -> {
            assertThat(changes)
                    .filteredOn(change -> tokens.stream().noneMatch(text(change)::contains))
                    .isEmpty();
            assertThat(dumped)
                    .filteredOn(object -> tokens.stream().noneMatch(object::contains))
                    .isEmpty();
        })));
    }

    private List<OracleEntry> entries(String file) throws Exception {
        try (Connection connection = server().open("postgres")) {
            return OracleEntry.read("oracle/" + file, connection.getMetaData().getDatabaseMajorVersion());
        }
    }

    private Side side(List<List<String>> scripts, List<String> tokens, String database, List<String> options)
            throws Exception {
        SchemaSnapshot snapshot;
        try (Connection connection = server().create(database);
                Statement statement = connection.createStatement()) {
            statement.execute(ROLES);
            makeSpace(statement);
            for (int i = 0; i < scripts.size(); i++) {
                String token = tokens.get(i);
                if (!token.equals("$s")) {
                    statement.execute("CREATE SCHEMA " + token);
                    statement.execute("SET search_path = " + token + ", public");
                } else {
                    statement.execute("SET search_path = public");
                }
                run(statement, scripts.get(i), token);
            }
            ObservationSettings.apply(connection);
            snapshot = Differences.snapshot(connection);
        }
        List<String> arguments = new ArrayList<>(options);
        arguments.add("--dbname=" + database);
        return new Side(snapshot, server().dump("pg_dump", arguments.toArray(String[]::new)));
    }

    /** A tablespace inside the data directory. */
    private static void makeSpace(Statement statement) throws SQLException {
        boolean known;
        try (ResultSet found = statement.executeQuery("SELECT FROM pg_tablespace WHERE spcname = 'oracle_space'")) {
            known = found.next();
        }
        if (!known) {
            statement.execute("SET allow_in_place_tablespaces = on");
            statement.execute("CREATE TABLESPACE oracle_space LOCATION ''");
        }
    }

    private static void run(Statement statement, List<String> script, String token) {
        for (String sql : script) {
            try {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(token + ": " + sql + ": " + e.getMessage(), e);
            }
        }
    }

    private static String text(SchemaChange change) {
        return change.toString();
    }
}
