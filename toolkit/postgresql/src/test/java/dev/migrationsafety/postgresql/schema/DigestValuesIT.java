package dev.migrationsafety.postgresql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.ContainerDigest;
import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.postgresql.query.ObservationSettings;
import dev.migrationsafety.postgresql.rows.Digests;
import dev.migrationsafety.postgresql.rows.RowReader;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Holds digests and rows of every type to the file {@code digest-values.txt}. */
@ExtendWith(FreshDatabase.class)
class DigestValuesIT {
    private static final List<String> SETTINGS = List.of(
            "DateStyle = 'ISO, DMY'",
            "IntervalStyle = 'iso_8601'",
            "TimeZone = 'Asia/Kathmandu'",
            "extra_float_digits = -15",
            "bytea_output = 'escape'",
            "xmloption = 'document'",
            "xmlbinary = 'hex'",
            "search_path = other, public",
            "quote_all_identifiers = on",
            "standard_conforming_strings = off",
            "array_nulls = off",
            "default_transaction_isolation = 'serializable'",
            "default_transaction_read_only = on",
            "row_security = on",
            "max_parallel_workers_per_gather = 0",
            "enable_seqscan = off",
            "lock_timeout = '1ms'",
            "idle_session_timeout = '10s'",
            "ROLE pg_monitor");

    /** What a digest and a reading of the rows say about one value. */
    private record Reading(String spelling, int value, String digest, @Nullable String text) {}

    @Test
    void digestsAndRowsTellTheSameValuesApart(Connection connection) throws SQLException {
        List<TypedValues> types = types(connection);
        Schema schema = CatalogReader.read(connection);
        List<List<Reading>> readings = new ArrayList<>();
        types.forEach(type -> readings.add(new ArrayList<>()));
        int rounds =
                types.stream().mapToInt(type -> type.expressions().size()).max().orElseThrow();
        for (int round = 0; round < rounds; round++) {
            write(connection, types, round);
            DataDigest digest = Digests.digest(connection, schema);
            assertThat(digest.unread()).isEmpty();
            for (int i = 0; i < types.size(); i++) {
                List<String> expressions = types.get(i).expressions();
                if (round < expressions.size()) {
                    readings.get(i)
                            .add(new Reading(
                                    expressions.get(round),
                                    types.get(i).value(round),
                                    find(digest, i).digest(),
                                    text(connection, schema, i)));
                }
            }
        }

        List<String> faults = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            faults.addAll(faults(types.get(i).type(), readings.get(i)));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void settingsOfADatabaseOrRoleDoNotMatter(Connection connection) throws SQLException {
        List<TypedValues> types = types(connection);
        int rows = 0;
        for (int i = 0; i < types.size(); i++) {
            for (String expression : types.get(i).expressions()) {
                Sql.run(connection, "INSERT INTO v" + i + " VALUES (" + expression + ")");
                rows++;
            }
        }
        Sql.run(connection, "ALTER TABLE v0 ENABLE ROW LEVEL SECURITY; ALTER TABLE v0 FORCE ROW LEVEL SECURITY");
        Schema schema = CatalogReader.read(connection);
        DataDigest before = Digests.digest(connection, schema);
        List<List<DataRecord>> rowsBefore = rows(connection, schema, types.size());

        try (Statement statement = connection.createStatement()) {
            for (String setting : SETTINGS) {
                statement.execute("SET " + setting);
            }
        }
        ObservationSettings.apply(connection);

        assertThat(Digests.digest(connection, CatalogReader.read(connection))).isEqualTo(before);
        assertThat(rows(connection, schema, types.size())).isEqualTo(rowsBefore);
        assertThat(before.containers().stream()
                        .mapToLong(ContainerDigest::recordCount)
                        .sum())
                .isEqualTo(rows)
                .isGreaterThan(400);
    }

    private static List<String> faults(String type, List<Reading> readings) {
        List<String> faults = new ArrayList<>();
        for (Reading one : readings) {
            for (Reading other : readings) {
                boolean same = one.value() == other.value();
                String pair = type + ": " + shown(one.spelling()) + " and " + shown(other.spelling());
                if (same != one.digest().equals(other.digest())) {
                    faults.add(pair + (same ? " have different digests" : " have one digest"));
                }
                if (same != Objects.equals(one.text(), other.text())) {
                    faults.add(pair + (same ? " print differently" : " print the same text"));
                }
            }
        }
        return faults;
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static List<TypedValues> types(Connection connection) throws SQLException {
        Sql.run(connection, TypedValues.text("digest-types.sql"));
        List<TypedValues> types = TypedValues.all(connection.getMetaData().getDatabaseMajorVersion());
        for (int i = 0; i < types.size(); i++) {
            Sql.run(
                    connection,
                    "CREATE TABLE v" + i + " (v " + types.get(i).type().replace("COLLATE ", "COLLATE public.") + ")");
        }
        return types;
    }

    private static void write(Connection connection, List<TypedValues> types, int round) throws SQLException {
        for (int i = 0; i < types.size(); i++) {
            List<String> expressions = types.get(i).expressions();
            if (round < expressions.size()) {
                Sql.run(
                        connection,
                        "TRUNCATE v" + i + "; INSERT INTO v" + i + " VALUES (" + expressions.get(round) + ")");
            }
        }
    }

    private static List<List<DataRecord>> rows(Connection connection, Schema schema, int tables) throws SQLException {
        List<List<DataRecord>> rows = new ArrayList<>();
        for (int i = 0; i < tables; i++) {
            rows.add(RowReader.rows(connection, table(schema, i), List.of("v")).records());
        }
        return rows;
    }

    private static @Nullable String text(Connection connection, Schema schema, int type) throws SQLException {
        return RowReader.rows(connection, table(schema, type), List.of("v"))
                .records()
                .get(0)
                .text(FieldPath.of("v"));
    }

    private static ContainerDigest find(DataDigest digest, int type) {
        return digest.find(ContainerName.of("v" + type)).orElseThrow();
    }

    private static Table table(Schema schema, int type) {
        return Relations.of(schema).find(ContainerName.of("v" + type)).orElseThrow();
    }
}
