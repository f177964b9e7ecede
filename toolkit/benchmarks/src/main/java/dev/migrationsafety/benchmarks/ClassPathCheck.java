package dev.migrationsafety.benchmarks;

import dev.migrationsafety.data.GenerationRequest;
import dev.migrationsafety.embedded.EmbeddedProvisioner;
import dev.migrationsafety.generation.SchemaRowGenerator;
import dev.migrationsafety.postgresql.PostgresEngine;
import dev.migrationsafety.schema.Column;
import dev.migrationsafety.schema.DataType;
import dev.migrationsafety.schema.Relations;
import dev.migrationsafety.schema.Table;
import dev.migrationsafety.schema.TableName;
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
        TableName name = new TableName("public", "customer");
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
        GenerationRequest request =
                new GenerationRequest(new Relations(List.of(table)), List.of(name), List.of(), Map.of(), 1, 4711, 0);
        int rows = new SchemaRowGenerator().generate(request).rows().size();
        if (rows == 0) {
            throw new IllegalStateException("No row was generated.");
        }
        System.out.println(new EmbeddedProvisioner().id() + ", " + new PostgresEngine().id() + ": " + rows + " row");
    }
}
