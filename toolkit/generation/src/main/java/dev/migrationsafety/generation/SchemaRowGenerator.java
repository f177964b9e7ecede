package dev.migrationsafety.generation;

import dev.migrationsafety.data.GeneratedRow;
import dev.migrationsafety.data.GeneratedRows;
import dev.migrationsafety.data.GenerationRequest;
import dev.migrationsafety.data.Reach;
import dev.migrationsafety.data.Retry;
import dev.migrationsafety.data.RowBlock;
import dev.migrationsafety.data.RowGenerator;
import dev.migrationsafety.data.TakesUserRows;
import dev.migrationsafety.data.UserRows;
import dev.migrationsafety.generation.value.PlainKeys;
import dev.migrationsafety.generation.value.SimplerTexts;
import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.schema.DataType;
import dev.migrationsafety.schema.TableName;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes rows for any ordinary schema: closed under references, with unique keys and simple checks respected, nullable
 * columns both null and filled, and values on both sides of what the next step will demand. Values of columns are drawn
 * from jqwik arbitraries into pools. Thread-safe; the same request gives the same rows.
 *
 * <p>Users do not call it: it is found through {@link java.util.ServiceLoader}.
 */
public final class SchemaRowGenerator implements RowGenerator, TakesUserRows {
    private final ValuePools pools = new ValuePools();
    private final List<UserRows> users;

    /** For {@link java.util.ServiceLoader}. */
    public SchemaRowGenerator() {
        this(List.of());
    }

    private SchemaRowGenerator(List<UserRows> users) {
        this.users = List.copyOf(users);
    }

    @Override
    public RowGenerator with(List<UserRows> stated) {
        return new SchemaRowGenerator(stated);
    }

    @Override
    public Map<TableName, Set<String>> stated() {
        return Stated.named(users);
    }

    @Override
    public GeneratedRows generate(GenerationRequest request) {
        List<GeneratedRow> rows = new ArrayList<>();
        Map<TableName, String> unfillable = generate(request, block -> rows.addAll(block.rows()));
        return new GeneratedRows(rows, unfillable);
    }

    @Override
    public Map<TableName, String> generate(GenerationRequest request, Consumer<RowBlock> sink) {
        return new Generation(request, Map.of(), pools, users, sink).run();
    }

    @Override
    public GeneratedRows replace(Retry retry) {
        GenerationRequest first = retry.request();
        // Rows that a user states are not replaced by others.
        Set<TableName> stated = Stated.tables(users);
        GenerationRequest request = new GenerationRequest(
                first.relations(),
                retry.missing().keySet().stream()
                        .filter(table -> !stated.contains(table))
                        .toList(),
                first.transitions(),
                first.existing(),
                first.rowsPerTable(),
                first.seed(),
                List.of(),
                first.ordinal(),
                first.volumes(),
                first.edgeShare());
        List<GeneratedRow> rows = new ArrayList<>();
        Map<TableName, String> unfillable =
                new Generation(request, Lessons.of(retry), pools, users, block -> rows.addAll(block.rows())).run();
        return new GeneratedRows(rows, unfillable);
    }

    @Override
    public List<String> simpler(String value, DataType type) {
        return SimplerTexts.than(value, type);
    }

    @Override
    public List<String> plainKeys(DataType type) {
        return PlainKeys.of(type);
    }

    @Override
    public Reach reach(Transition transition) {
        return Border.of(transition, pools, 0).reach();
    }
}
