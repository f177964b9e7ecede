package dev.migrationsafety.postgresql.load;

import dev.migrationsafety.data.CounterPosition;
import dev.migrationsafety.postgresql.connection.Sql;
import dev.migrationsafety.postgresql.query.Names;
import dev.migrationsafety.postgresql.query.SqlText;
import dev.migrationsafety.postgresql.rows.DrawnValues;
import dev.migrationsafety.schema.ContainerName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sets sequences to positions. */
public final class Sequences {
    private static final String ALL =
            """
            SELECT n.nspname, c.relname FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind = 'S'""";

    private Sequences() {}

    /** Sets those that exist, within their ranges, and of which no value given out since is still in use; gives their number. */
    public static long set(Connection connection, List<CounterPosition> positions) throws SQLException {
        Map<String, CounterPosition> wanted =
                positions.stream().collect(Collectors.toMap(CounterPosition::name, Function.identity()));
        List<ContainerName> sequences =
                Sql.query(connection, row -> Names.table(row.getString(1), row.getString(2)), ALL);
        Set<String> used = DrawnValues.since(connection, positions);
        long set = 0;
        for (ContainerName sequence : sequences) {
            CounterPosition position = wanted.get(Names.join(Names.schema(sequence), sequence.name()));
            if (position != null && !used.contains(position.name())) {
                Sql.execute(
                        connection,
                        "SELECT pg_catalog.setval(q.seqrelid, least(greatest(" + position.lastValue()
                                + ", q.seqmin), q.seqmax), " + position.called()
                                + ") FROM pg_catalog.pg_sequence q WHERE q.seqrelid = "
                                + SqlText.literal(SqlText.name(sequence)) + "::pg_catalog.regclass");
                set++;
            }
        }
        return set;
    }
}
