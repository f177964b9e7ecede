package dev.migrationsafety.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.postgresql.database.ClusterReader;
import dev.migrationsafety.postgresql.schema.DumpServer;
import dev.migrationsafety.postgresql.schema.DumpText;
import dev.migrationsafety.postgresql.schema.OracleEntry;
import dev.migrationsafety.schema.CatalogObject;
import dev.migrationsafety.schema.SchemaChange;
import dev.migrationsafety.schema.SchemaDiff;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What all databases share, against {@code pg_dumpall}: first every entry's setup on one server, then every mutation; each
 * difference belongs to the entry whose token it contains.
 */
abstract class ClusterOracleContract {
    abstract DumpServer server();

    private record Side(SchemaSnapshot snapshot, String dump) {}

    @TestFactory
    Stream<DynamicTest> mutationsOfTheClusterAreSeen() throws Exception {
        try (Connection connection = server().open("postgres")) {
            List<OracleEntry> entries = OracleEntry.read(
                    "oracle/cluster.txt", connection.getMetaData().getDatabaseMajorVersion());
            Side before = side(
                    connection,
                    entries.stream().flatMap(entry -> entry.one().stream()).toList());
            Side after = side(
                    connection,
                    entries.stream()
                            .flatMap(entry ->
                                    entry.other().stream().skip(entry.one().size()))
                            .toList());
            List<SchemaChange> changes =
                    SchemaDiff.between(before.snapshot(), after.snapshot()).changes();
            List<String> dumped = DumpText.differentLines(before.dump(), after.dump());
            return entries.stream()
                    .map(entry -> DynamicTest.dynamicTest(
                            entry.name(),
                            () -> entry.judge(
                                    changes.stream()
                                            .filter(change -> change.toString().contains(entry.token()))
                                            .toList(),
                                    dumped.stream()
                                            .filter(line -> line.contains(entry.token()))
                                            .toList())));
        }
    }

    private Side side(Connection connection, List<String> script) throws Exception {
        try (Statement statement = connection.createStatement()) {
            for (String sql : script) {
                statement.execute(sql);
            }
        }
        List<CatalogObject> objects = ClusterReader.read(connection, database -> false);
        assertThat(objects).isNotEmpty();
        return new Side(new SchemaSnapshot(objects), server().dump("pg_dumpall", "--schema-only"));
    }
}
