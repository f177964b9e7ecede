package dev.migrationsafety.generation;

import static dev.migrationsafety.generation.TableBuilder.labels;
import static dev.migrationsafety.generation.TableBuilder.named;
import static dev.migrationsafety.generation.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.DataRecord;
import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.LoadResult.Refusal;
import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.data.Records;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.data.generator.ContainerHints;
import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.data.generator.Retry;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.sql.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows are judged by a stand-in for a server: a function that tells the SQLSTATE and message of a refusal. */
class RetriesTest {
    private static final int ROWS = 12;

    private final List<Refusal> refused = new ArrayList<>();
    private final List<DataRecord> taken = new ArrayList<>();
    private int tries;

    private record Verdict(String sqlState, String message) {
        Refusal of(NewRecord row) {
            return new Refusal(
                    row, new Failure("SQLSTATE", sqlState, Failure.Kind.OTHER, message, Failure.Place.UNKNOWN));
        }
    }

    /** Fills a table until the judge took as many rows as were wanted; at most five tries. */
    private void fill(
            TableBuilder builder,
            ContainerHints containerHints,
            Function<Map<String, @Nullable String>, Optional<Verdict>> judge) {
        Table table = builder.build();
        SchemaRowGenerator generator = new SchemaRowGenerator();
        judge(table, generator.generate(request(table)).records(), judge);
        while (taken.size() < ROWS && tries < 5) {
            Retry retry = new Retry(
                    request(table),
                    Map.of(table.name(), ROWS - taken.size()),
                    refused,
                    Map.of(table.name(), containerHints),
                    taken.isEmpty() ? Set.of() : Set.of(table.name()));
            assertThat(generator.replace(retry)).isEqualTo(generator.replace(retry));
            judge(table, generator.replace(retry).records(), judge);
        }
    }

    private GenerationRequest request(Table table) {
        Map<ContainerName, Records> existing =
                Map.of(table.name(), new Records(table.name(), List.of(), table.paths(), taken));
        return new GenerationRequest(
                Filled.schema(List.of(table)), List.of(table.name()), List.of(), existing, ROWS, 4711, tries);
    }

    private void judge(
            Table table, List<NewRecord> rows, Function<Map<String, @Nullable String>, Optional<Verdict>> judge) {
        tries++;
        for (NewRecord row : rows) {
            Optional<Verdict> verdict = judge.apply(Filled.texts(row));
            if (verdict.isPresent()) {
                refused.add(verdict.get().of(row));
            } else {
                SortedMap<FieldPath, Value> values = new TreeMap<>();
                table.paths().forEach(field -> values.put(field, Value.of(row.text(field))));
                taken.add(new DataRecord(values));
            }
        }
    }

    private static Optional<Verdict> refuse(boolean refused, String sqlState, String message) {
        return refused ? Optional.of(new Verdict(sqlState, message)) : Optional.empty();
    }

    @Test
    void findsATextThatAFunctionNamesTheShapeOf() {
        String shape = "^(0|[1-9][0-9]*)/[A-Z]{2}$";
        fill(
                table("ticket")
                        .key("id", "integer")
                        .notNull("label", "text")
                        .nullable("note", "text")
                        .nullable("other", "text")
                        .unique("label"),
                new ContainerHints(List.of("other text", shape), List.of()),
                row -> refuse(
                        !String.valueOf(row.get("label")).matches(shape),
                        "23502",
                        "null value in column \"place\" of relation \"ticket\" violates not-null constraint"));

        assertThat(taken.size()).isGreaterThanOrEqualTo(ROWS);
        assertThat(tries).isLessThanOrEqualTo(4);
    }

    @Test
    void findsADocumentOfTheKindThatAnIndexWants() {
        fill(
                table("route").key("id", "integer").notNull("stops", "jsonb"),
                ContainerHints.NONE,
                row -> refuse(
                        !String.valueOf(row.get("stops")).startsWith("["),
                        "22023",
                        "cannot get array length of a non-array"));

        assertThat(taken.size()).isGreaterThanOrEqualTo(ROWS / 2);
    }

    @Test
    void leavesOutTheNullsThatATriggerDoesNotBear() {
        fill(
                table("notice")
                        .key("id", "integer")
                        .nullable("channel", "text")
                        .nullable("text", "text")
                        .nullable("number", "integer"),
                ContainerHints.NONE,
                row -> refuse(row.get("channel") == null, "22023", "channel name cannot be empty"));

        assertThat(taken.size()).isGreaterThanOrEqualTo(ROWS);
        assertThat(tries).isEqualTo(2);
        assertThat(taken)
                .anySatisfy(row -> assertThat(row.text(FieldPath.of("text"))).isNull());
    }

    @Test
    void leavesOutALabelThatAnotherTypeDoesNotHave() {
        fill(
                table("job").key("id", "integer").notNull("way", labels("way", "fast", "slow", "never")),
                ContainerHints.NONE,
                row -> refuse(
                        "never".equals(row.get("way")), "22P02", "invalid input value for enum other: \"never\""));

        assertThat(taken.size()).isGreaterThanOrEqualTo(ROWS);
        assertThat(tries).isEqualTo(2);
    }

    @Test
    void onlyTriesOtherValuesAfterADuplicate() {
        List<String> names = new ArrayList<>();
        fill(
                table("team").key("id", "integer").notNull("name", "text"),
                ContainerHints.NONE,
                row -> refuse(
                        names.contains(row.get("name")) || !names.add(String.valueOf(row.get("name"))),
                        "23505",
                        "duplicate key value violates unique constraint \"team_lower_idx\""));

        assertThat(taken.size()).isGreaterThanOrEqualTo(ROWS);
    }

    @Test
    void makesNoRowForATableOfWhichNoneIsMissing() {
        Table table = table("team").key("id", "integer").build();
        GenerationRequest request = request(table);

        assertThat(new SchemaRowGenerator()
                        .replace(new Retry(request, Map.of(), List.of(), Map.of(), Set.of()))
                        .records())
                .isEmpty();
    }

    @Test
    void takesValuesOfRowsThatATriggerLooksUp() {
        Table book = table("book").key("id", "integer").notNull("shelf", "text").build();
        Table page = table("page")
                .key("id", "integer")
                .notNull("shelf", "text")
                .notNull("book_id", "bigint")
                .build();
        Records books = Filled.existing(
                        "book", List.of("id", "shelf"), List.of(List.of("7", "upper"), List.of("8", "lower")))
                .get(named("book"));
        GenerationRequest request = new GenerationRequest(
                Filled.schema(List.of(book, page)),
                List.of(named("page")),
                List.of(),
                Map.of(named("book"), books),
                ROWS,
                4711,
                1);
        Refusal refusal = new Verdict("P0001", "no book")
                .of(NewRecord.ofTexts(named("page"), Map.of("id", "1", "shelf", "x", "book_id", "3")));
        Retry retry = new Retry(
                request,
                Map.of(named("page"), 4),
                List.of(refusal),
                Map.of(named("page"), new ContainerHints(List.of(), List.of(named("book")))),
                Set.of());

        assertThat(new SchemaRowGenerator().replace(retry).records())
                .extracting(row -> row.text(FieldPath.of("book_id")) + " " + row.text(FieldPath.of("shelf")))
                .contains("7 upper", "8 lower");
    }
}
