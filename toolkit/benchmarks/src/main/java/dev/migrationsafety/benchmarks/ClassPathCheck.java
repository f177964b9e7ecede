package dev.migrationsafety.benchmarks;

import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.embedded.EmbeddedProvisioner;
import dev.migrationsafety.generation.SchemaRowGenerator;
import dev.migrationsafety.postgresql.PostgresEngine;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.SchemaSnapshot;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes what every benchmark makes, and one row, without a server: it ends with an error where the class path of the
 * benchmarks lacks something. Every build runs it, with the class path that the command in the documentation has.
 */
public final class ClassPathCheck {
    private ClassPathCheck() {}

    /** Takes no arguments. */
    public static void main(String[] none) {
        ContainerName name = ContainerName.of("customer");
        Column column = new Column("name", DataType.of("text"), false, Optional.empty(), Column.Source.WRITTEN);
        Table table = new Table(
                name,
                List.of(column),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                false);
        GenerationRequest request = new GenerationRequest(
                Schema.of(new SchemaSnapshot(List.of()), List.of(table)),
                List.of(name),
                List.of(),
                Map.of(),
                1,
                4711,
                0);
        int rows = new SchemaRowGenerator().generate(request).records().size();
        if (rows == 0) {
            throw new IllegalStateException("No row was generated.");
        }
        System.out.println(new EmbeddedProvisioner().id() + ", " + new PostgresEngine().id() + ": " + rows + " row");
    }
}
