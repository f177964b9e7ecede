package dev.migrationsafety.generation;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.RecordBlock;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.data.generator.BorderReach;
import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.data.generator.NewRecords;
import dev.migrationsafety.data.generator.RecordGenerator;
import dev.migrationsafety.data.generator.Retry;
import dev.migrationsafety.data.generator.TakesUserRows;
import dev.migrationsafety.data.generator.UserRows;
import dev.migrationsafety.generation.border.Border;
import dev.migrationsafety.generation.learning.LearnedRules;
import dev.migrationsafety.generation.learning.LearnedTable;
import dev.migrationsafety.generation.stated.StatedRows;
import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.generation.value.form.SimplerTexts;
import dev.migrationsafety.generation.value.key.PlainKeys;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Transition;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.transition.SqlTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Generates rows for any ordinary schema: every reference has its row, unique keys and simple checks are respected,
 * nullable columns are both null and filled, and values are on both sides of the requirements of the next step. Values
 * of columns are drawn from jqwik arbitraries into pools. Thread-safe; the same request gives the same rows.
 *
 * <p>Users do not call it: it is found through {@link java.util.ServiceLoader}.
 */
public final class SchemaRowGenerator implements RecordGenerator, TakesUserRows {
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
    public boolean generatesFor(String engine) {
        return engine.equals("postgresql");
    }

    @Override
    public RecordGenerator with(List<UserRows> stated) {
        return new SchemaRowGenerator(stated);
    }

    @Override
    public Map<ContainerName, Set<FieldPath>> stated() {
        return StatedRows.named(users);
    }

    @Override
    public NewRecords generate(GenerationRequest request) {
        List<NewRecord> rows = new ArrayList<>();
        Map<ContainerName, String> unfillable = generate(request, block -> rows.addAll(block.records()));
        return new NewRecords(rows, unfillable);
    }

    @Override
    public Map<ContainerName, String> generate(GenerationRequest request, Consumer<RecordBlock> sink) {
        return new Generation(request, relations(request), Map.of(), pools, users, sink).run();
    }

    @Override
    public NewRecords replace(Retry retry) {
        GenerationRequest first = retry.request();
        // Rows that a user states are not replaced by others.
        Set<ContainerName> stated = StatedRows.tables(users);
        GenerationRequest request = new GenerationRequest(
                first.schema(),
                first.references(),
                retry.missing().keySet().stream()
                        .filter(table -> !stated.contains(table))
                        .toList(),
                first.transitions(),
                first.existing(),
                first.recordsPerContainer(),
                first.seed(),
                List.of(),
                first.ordinal(),
                first.volumes(),
                first.edgeShare(),
                Map.of(),
                Optional.empty(),
                List.of());
        List<NewRecord> rows = new ArrayList<>();
        Relations relations = relations(request);
        Map<ContainerName, LearnedTable> lessons = LearnedRules.of(retry, relations);
        Map<ContainerName, String> unfillable =
                new Generation(request, relations, lessons, pools, users, block -> rows.addAll(block.records())).run();
        return new NewRecords(rows, unfillable);
    }

    private static Relations relations(GenerationRequest request) {
        return Relations.of(request.schema()).with(request.references());
    }

    @Override
    public List<Value> simpler(Value value, Field field) {
        String text = value.text();
        return text == null ? List.of() : values(SimplerTexts.than(text, type(field)));
    }

    @Override
    public List<Value> plainKeys(Field field) {
        return values(PlainKeys.of(type(field)));
    }

    private static DataType type(Field field) {
        return ((Column) field).type();
    }

    private static List<Value> values(List<String> texts) {
        return texts.stream().map(Value::of).toList();
    }

    @Override
    public BorderReach reach(Transition transition) {
        return Border.of((SqlTransition) transition, pools, 0, List.of()).borderReach();
    }
}
