package dev.migrationsafety.generation;

import static dev.migrationsafety.generation.TableBuilder.labels;
import static dev.migrationsafety.generation.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.generation.condition.Condition;
import dev.migrationsafety.generation.condition.evaluation.Value;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.DataType.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over schemas made by chance: what a table allows is met, however few rows were asked for. */
class RandomSchemasTest {
    private static final int SCHEMAS = 60;
    private static final List<String> TYPES = List.of(
            "text",
            "character varying(5)",
            "integer",
            "bigint",
            "numeric(10,2)",
            "boolean",
            "date",
            "timestamp with time zone",
            "uuid",
            "jsonb",
            "integer[]",
            "bytea");

    /** A schema of one table with the branches of each of its checks. */
    private record Made(
            TableBuilder table, Map<String, DataType> columns, List<String> nullable, List<String> branches) {}

    @ParameterizedTest
    @ValueSource(ints = {4, 12, 60})
    void meetsNullsLabelsBooleansAndBranches(int rows) {
        for (int seed = 0; seed < SCHEMAS; seed++) {
            Made made = make(new SplittableRandom(seed));
            Filled filled = Filled.of(rows, made.table()).verify();
            String name = "schema " + seed;

            for (String column : made.nullable()) {
                assertThat(filled.values("t", column))
                        .as("%s, %s", name, column)
                        .contains("NULL");
            }
            made.columns().forEach((column, type) -> {
                List<String> values = filled.values("t", column);
                assertThat(values).as("%s, %s", name, column).anyMatch(text -> !text.equals("NULL"));
                if (type.form() == Form.ENUM) {
                    assertThat(values).as("%s, %s", name, column).containsAll(type.labels());
                } else if (type.base().equals("boolean")) {
                    assertThat(values).as("%s, %s", name, column).contains("true", "false");
                }
            });
            for (String branch : made.branches()) {
                assertThat(filled.rows("t"))
                        .as("%s, %s", name, branch)
                        .anyMatch(row -> meets(row, branch, made.columns()));
            }
        }
    }

    private static boolean meets(Map<String, @Nullable String> row, String branch, Map<String, DataType> columns) {
        return Condition.parse(branch)
                .isMetBy(column -> Value.of(columns.getOrDefault(column, DataType.of("text")), row.get(column)));
    }

    private static Made make(SplittableRandom random) {
        TableBuilder table = table("t").key("id", "bigint");
        Map<String, DataType> columns = new LinkedHashMap<>();
        List<String> nullable = new ArrayList<>();
        int count = 2 + random.nextInt(5);
        for (int i = 0; i < count; i++) {
            String name = "c" + i;
            DataType type = random.nextInt(4) == 0
                    ? labels(
                            "mood" + i,
                            IntStream.range(0, 2 + random.nextInt(9))
                                    .mapToObj(label -> "label " + label)
                                    .toArray(String[]::new))
                    : TableBuilder.type(TYPES.get(random.nextInt(TYPES.size())));
            boolean takesNull = random.nextBoolean();
            table.add(new Column(name, type, takesNull, java.util.Optional.empty(), Column.Source.WRITTEN));
            columns.put(name, type);
            if (takesNull) {
                nullable.add(name);
            }
        }
        List<String> branches = new ArrayList<>();
        switch (random.nextInt(5)) {
            case 0 -> {
                table.notNull("kind", "text").notNull("n", "integer");
                columns.put("kind", TableBuilder.type("text"));
                columns.put("n", TableBuilder.type("integer"));
                branches.addAll(List.of(
                        "((kind = 'a'::text) AND (n > 100))",
                        "((kind = 'b'::text) AND (n < '-100'::integer))",
                        "((kind = 'c'::text) AND (n = 7))"));
                table.check("(" + String.join(" OR ", branches) + ")");
            }
            case 1 -> {
                table.nullable("opened", "date").nullable("closed", "date");
                branches.addAll(List.of("(closed IS NULL)", "(closed >= opened)"));
                table.check("((closed IS NULL) OR (closed >= opened))");
            }
            case 2 -> {
                table.notNull("state", labels("state", "new", "paid")).nullable("paid", "numeric(10,2)");
                columns.put("state", labels("state", "new", "paid"));
                branches.addAll(List.of("(paid IS NULL)", "(paid > (0)::numeric)"));
                table.check("CASE state WHEN 'paid'::state THEN (paid > (0)::numeric) ELSE (paid IS NULL) END");
            }
            case 3 -> {
                table.notNull("code", "text");
                columns.put("code", TableBuilder.type("text"));
                branches.addAll(List.of("(code ~ '^[A-Z]{3}$'::text)", "(length(code) = 7)"));
                table.check("((code ~ '^[A-Z]{3}$'::text) OR (length(code) = 7))");
            }
            default -> table.nullable("rest", "text");
        }
        return new Made(table, columns, nullable, branches);
    }
}
