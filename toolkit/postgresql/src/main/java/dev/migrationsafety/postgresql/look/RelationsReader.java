package dev.migrationsafety.postgresql.look;

import dev.migrationsafety.schema.Check;
import dev.migrationsafety.schema.Column;
import dev.migrationsafety.schema.ForeignKey;
import dev.migrationsafety.schema.Key;
import dev.migrationsafety.schema.Relations;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the tables that hold rows, with everything that a generator or a digest needs. */
final class RelationsReader {
    private static final String TABLES = Query.named("relation-tables");
    private static final String COLUMNS = Query.named("relation-columns");
    private static final String KEYS = Query.named("relation-keys");
    private static final String REFERENCES = Query.named("relation-references");
    private static final String CHECKS = Query.named("relation-checks");

    private final Map<Long, Parts> tables = new LinkedHashMap<>();

    private RelationsReader() {}

    static Relations read(Connection connection) throws SQLException {
        RelationsReader reader = new RelationsReader();
        Query.list(connection, TABLES, row -> reader.tables.put(row.getLong("id"), new Parts(row)));
        DataTypes types = DataTypes.read(connection);
        Query.list(connection, COLUMNS, row -> reader.find(row).columns.add(column(row, types)));
        Query.list(connection, KEYS, row -> reader.find(row).key(row));
        Query.list(connection, REFERENCES, row -> reader.find(row).reference(row));
        Query.list(connection, CHECKS, row -> reader.find(row)
                .checks
                .add(new Check(row.getString("name"), Query.texts(row, "columns"), row.getString("expression"))));
        return new Relations(reader.tables.values().stream().map(Parts::table).toList());
    }

    /** The table of a row; for a table that is not wanted, parts that nobody asks for. */
    private Parts find(ResultSet row) throws SQLException {
        Parts found = tables.get(row.getLong("id"));
        return found == null ? new Parts() : found;
    }

    private static Column column(ResultSet row, DataTypes types) throws SQLException {
        var type = types.resolve(row.getLong("type"), row.getInt("modifier"), row.getString("type_name"));
        return new Column(
                row.getString("name"),
                type,
                row.getBoolean("nullable") && type.nullable(),
                Query.text(row, "default_expression"),
                Column.Source.valueOf(row.getString("source")));
    }

    /** A table that grows. */
    private static final class Parts {
        private final TableName name;
        private final Optional<TableName> partitionOf;
        private final boolean partitioned;
        private final List<String> bounds;
        private final List<String> partitionColumns;
        private final boolean userTriggers;
        private final List<Column> columns = new ArrayList<>();
        private final List<Key> keys = new ArrayList<>();
        private final List<ForeignKey> references = new ArrayList<>();
        private final List<Check> checks = new ArrayList<>();
        private Optional<Key> main = Optional.empty();

        Parts() {
            this.name = new TableName("", "");
            this.partitionOf = Optional.empty();
            this.partitioned = false;
            this.bounds = List.of();
            this.partitionColumns = List.of();
            this.userTriggers = false;
        }

        Parts(ResultSet row) throws SQLException {
            this.name = new TableName(row.getString("schema"), row.getString("name"));
            String parent = row.getString("parent_name");
            this.partitionOf = parent == null
                    ? Optional.empty()
                    : Optional.of(new TableName(row.getString("parent_schema"), parent));
            this.partitioned = row.getBoolean("partitioned");
            this.bounds = Query.texts(row, "bounds");
            this.partitionColumns = Query.texts(row, "partition_columns");
            this.userTriggers = row.getBoolean("user_triggers");
            List<String> boundColumns = Query.texts(row, "parent_columns");
            Query.text(row, "own_bounds")
                    .ifPresent(bound -> checks.add(new Check("partition bounds", boundColumns, bound)));
        }

        private Parts key(ResultSet row) throws SQLException {
            Key key = new Key(
                    row.getString("name"),
                    Query.texts(row, "columns"),
                    row.getBoolean("nulls_distinct"),
                    row.getString("predicate"));
            if (row.getBoolean("main")) {
                main = Optional.of(key);
            } else {
                keys.add(key);
            }
            return this;
        }

        private Parts reference(ResultSet row) throws SQLException {
            references.add(new ForeignKey(
                    row.getString("name"),
                    name,
                    Query.texts(row, "columns"),
                    new TableName(row.getString("target_schema"), row.getString("target_name")),
                    Query.texts(row, "target_columns"),
                    row.getBoolean("deferrable")));
            return this;
        }

        private Table table() {
            return new Table(
                    name,
                    columns,
                    main,
                    keys,
                    references,
                    checks,
                    partitionOf,
                    partitioned,
                    bounds,
                    partitionColumns,
                    userTriggers);
        }
    }
}
