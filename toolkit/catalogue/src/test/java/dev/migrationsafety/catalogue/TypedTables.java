package dev.migrationsafety.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.DataDigest;
import dev.migrationsafety.data.LoadResult;
import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.data.generator.NewRecords;
import dev.migrationsafety.embedded.EmbeddedProvisioner;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.provision.ServerRequest;
import dev.migrationsafety.generation.SchemaRowGenerator;
import dev.migrationsafety.postgresql.PostgresEngine;
import dev.migrationsafety.postgresql.settings.PostgresSettings;
import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A server with every contrib type, on which tables are made by type and filled. */
final class TypedTables implements AutoCloseable {
    private static final List<String> EXTENSIONS =
            List.of("citext", "hstore", "ltree", "cube", "isn", "seg", "intarray", "earthdistance");
    private static final long SEED = 20_260_101L;

    /** What became of the tables: rows that the server refused, and per type the values that its column holds. */
    record Result(
            Map<ContainerName, String> types,
            NewRecords generated,
            LoadResult loaded,
            DataDigest digest,
            Map<String, List<@Nullable String>> values) {}

    private final DatabaseServer server;
    private final Database database;

    private TypedTables(DatabaseServer server, Database database) {
        this.server = server;
        this.database = database;
    }

    static TypedTables open() {
        Environment plain =
                Environment.of(PostgresSettings.STANDARD.withSuperuser(true).making(List.of(), List.of(), EXTENSIONS));
        DatabaseServer server = new PostgresEngine()
                .open(
                        new EmbeddedProvisioner().provision(new ServerRequest("postgresql", "", Duration.ofMinutes(1))),
                        plain);
        TypedTables tables = new TypedTables(server, server.createBaseline());
        tables.run(resource("user-types.sql"));
        return tables;
    }

    static String resource(String name) {
        try (InputStream file = TypedTables.class.getResourceAsStream("/types/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Makes a table per type by a pattern with {@code TABLE} and {@code TYPE} in it, fills all, and reads the column {@code v}. */
    Result fill(List<String> types, String pattern, int rows) {
        run("CREATE SCHEMA typed");
        Map<ContainerName, String> names = new LinkedHashMap<>();
        for (String type : types) {
            ContainerName name = new ContainerName("typed", "t" + names.size());
            names.put(name, type);
            run(pattern.replace("TABLE_NAME", "typed." + name.name()).replace("TYPE", type));
        }
        Schema schema = database.observeSchema();
        NewRecords generated = new SchemaRowGenerator()
                .generate(
                        new GenerationRequest(schema, List.copyOf(names.keySet()), List.of(), Map.of(), rows, SEED, 0));
        LoadResult loaded = database.load(schema, generated.records());
        Map<String, List<@Nullable String>> values = new LinkedHashMap<>();
        names.forEach((name, type) -> {
            Container table = schema.find(name).orElseThrow();
            List<@Nullable String> texts = new ArrayList<>();
            database.records(table, List.of(FieldPath.of("v")))
                    .records()
                    .forEach(row -> texts.add(row.text(FieldPath.of("v"))));
            values.put(type, texts);
        });
        Result result = new Result(names, generated, loaded, database.digest(schema), values);
        run("DROP SCHEMA typed CASCADE");
        return result;
    }

    /** The first column of a query. */
    List<String> ask(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            assertThat(answers).isNotEmpty();
            return answers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The words in which the server refuses a query. */
    String refusal(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(query);
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void run(String script) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        } catch (SQLException e) {
            throw new IllegalStateException(script, e);
        }
    }

    private Connection connect() throws SQLException {
        return database.unwrap(DataSource.class).orElseThrow().getConnection();
    }

    @Override
    public void close() {
        database.close();
        server.close();
    }
}
