package dev.migrationsafety.postgresql.schema;

import dev.migrationsafety.postgresql.catalog.CatalogAnnotations;
import dev.migrationsafety.postgresql.catalog.CatalogBatch;
import dev.migrationsafety.postgresql.catalog.CatalogQueries;
import dev.migrationsafety.postgresql.catalog.CatalogRow;
import dev.migrationsafety.postgresql.catalog.Inventory;
import dev.migrationsafety.postgresql.relations.DataTypes;
import dev.migrationsafety.postgresql.relations.RelationsReader;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the catalog of a database: each catalog once, in two round trips, for the snapshot and for the tables alike. */
public final class CatalogReader {
    private CatalogReader() {}

    /**
     * Reads every object and every table.
     *
     * @param connection a superuser's connection with {@link dev.migrationsafety.postgresql.query.ObservationSettings} applied
     */
    public static Schema read(Connection connection) throws SQLException {
        CatalogQueries queries = new CatalogQueries(connection.getMetaData().getDatabaseMajorVersion());
        CatalogBatch first = CatalogBatch.run(connection, queries.always());
        Inventory inventory = new Inventory(
                Stream.of(first.rows("tables"), first.rows("views"))
                        .flatMap(List::stream)
                        .toList(),
                first.rows("columns"),
                first.rows("constraints"),
                first.rows("sequences"));
        CatalogAnnotations catalogAnnotations = new CatalogAnnotations(first.rows("members"), first.rows("comments"));
        DefaultPrivileges defaults = new DefaultPrivileges(first.rows("default-acls"));
        CatalogBatch second =
                CatalogBatch.run(connection, queries.rest(first.rows("rare").get(0), RelationsReader.types(first)));
        Function<String, List<CatalogRow>> rows =
                name -> first.rows(name).isEmpty() ? second.rows(name) : first.rows(name);
        SchemaSnapshot snapshot = new SnapshotReader(inventory, catalogAnnotations, defaults).read(rows);
        return Schema.of(
                snapshot,
                new RelationsReader(inventory, catalogAnnotations, new DataTypes(second.rows("relation-types")))
                        .read(first)
                        .tables());
    }
}
