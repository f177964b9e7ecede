package dev.migrationsafety.catalogue;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.catalogue.TypedTables.Result;
import dev.migrationsafety.schema.FieldPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The generator makes values for every type of which a stock server, its contrib types and a user can make a column. */
class EveryTypeIT {
    private static final int ROWS = 24;
    private static final String NULLABLE = "CREATE TABLE TABLE_NAME (id integer PRIMARY KEY, v TYPE)";
    private static final String FILLED = "CREATE TABLE TABLE_NAME (id integer PRIMARY KEY, v TYPE NOT NULL)";
    private static final String KEY = "CREATE TABLE TABLE_NAME (v TYPE PRIMARY KEY)";

    /** Types whose input function takes nothing: only the server and indexes make their values. */
    private static final Set<String> NEVER_READ = Set.of(
            "gtsvector",
            "ghstore",
            "intbig_gkey",
            "ltree_gist",
            "pg_brin_bloom_summary",
            "pg_brin_minmax_multi_summary",
            "pg_dependencies",
            "pg_mcv_list",
            "pg_ndistinct",
            "pg_node_tree");
    /** Types that have fewer values than a test can ask for. */
    private static final Map<String, Integer> FEW =
            Map.of("bit", 2, "boolean", 2, "information_schema.yes_or_no", 2, "made.flag", 2);
    /** Domains that refuse a null in a column that takes nulls. */
    private static final Set<String> NO_NULL = Set.of("made.required", "made.known_pair");
    /** Domains over composites: their checks look into fields, which only the server does. */
    private static final Set<String> JUDGED_BY_THE_SERVER = Set.of("made.known_pair", "made.known_pair[]");

    private static TypedTables tables;
    private static List<String> types;

    @BeforeAll
    static void open() {
        tables = TypedTables.open();
        types = tables.ask(TypedTables.resource("column-types.sql"));
    }

    @AfterAll
    static void close() {
        tables.close();
    }

    @Test
    void knowsNoValueOnlyOfTypesThatReadNone() {
        List<String> empty = types.stream().filter(NEVER_READ::contains).toList();
        assertThat(Set.copyOf(empty)).isEqualTo(NEVER_READ);

        Result result = tables.fill(empty, FILLED, ROWS);

        assertThat(result.loaded().written()).isEmpty();
        assertThat(result.generated().unfillable().values())
                .hasSize(empty.size())
                .allSatisfy(reason -> assertThat(reason)
                        .matches("Table typed\\.t\\d+ could not be filled: column v: no values are known for type .*"));
        for (String type : empty) {
            assertThat(tables.refusal("SELECT 'a'::" + type)).as(type).contains("cannot accept a value of type");
        }
    }

    @Test
    void makesOnlyEmptyArraysOfTypesThatReadNoValue() {
        List<String> arrays = types.stream()
                .filter(type -> type.endsWith("[]") && NEVER_READ.contains(type.replace("[]", "")))
                .toList();
        assertThat(arrays).isNotEmpty();

        Result result = tables.fill(arrays, FILLED, ROWS);

        assertThat(refusals(result)).isEmpty();
        assertThat(result.values())
                .allSatisfy((type, values) ->
                        assertThat(values).as(type).isNotEmpty().containsOnly("{}"));
    }

    @Test
    void leavesAColumnOfEveryTypeNullAndFillsItWithDifferentValues() {
        assertThat(types).hasSizeGreaterThan(280);
        assertNullAndFilled(tables.fill(readable(types), NULLABLE, ROWS));
    }

    @Test
    void keepsToTheModifiersOfTypes() {
        assertNullAndFilled(tables.fill(modified(), NULLABLE, ROWS));
    }

    @Test
    void fillsEachColumnThatTakesNoNull() {
        List<String> all = new ArrayList<>(readable(types));
        all.addAll(modified());

        Result result = tables.fill(all, FILLED, ROWS);

        assertThat(refusals(result)).isEmpty();
        assertThat(result.values())
                .allSatisfy((type, values) ->
                        assertThat(values).as(type).isNotEmpty().doesNotContainNull());
    }

    @Test
    void makesDifferentKeysOfEveryTypeThatCanBeAKey() {
        List<String> keys = tables.ask(TypedTables.resource("key-types.sql"));
        assertThat(keys).hasSizeGreaterThan(150);

        Result result = tables.fill(readable(keys), KEY, ROWS);

        assertThat(refusals(result)).isEmpty();
        assertThat(result.values())
                .allSatisfy((type, values) ->
                        assertThat(values).as(type).hasSizeGreaterThanOrEqualTo(FEW.getOrDefault(type, 3)));
    }

    private static void assertNullAndFilled(Result result) {
        assertThat(result.generated().unfillable()).isEmpty();
        assertThat(refusals(result)).isEmpty();
        assertThat(result.digest().unread()).isEmpty();
        assertThat(result.values()).allSatisfy((type, values) -> {
            Set<String> different =
                    new TreeSet<>(values.stream().filter(Objects::nonNull).toList());
            assertThat(different).as(type).hasSizeGreaterThanOrEqualTo(FEW.getOrDefault(type, 3));
            assertThat(values.contains(null)).as("null of " + type).isEqualTo(!NO_NULL.contains(type));
        });
    }

    /** What the server refused by type, with its words. */
    private static Map<String, String> refusals(Result result) {
        Map<String, String> refused = result.loaded().refused().stream()
                .collect(toMap(
                        refusal -> result.types().get(refusal.record().container()),
                        refusal -> refusal.record().text(FieldPath.of("v")) + ": "
                                + refusal.failure().message(),
                        (one, other) -> one,
                        TreeMap::new));
        refused.keySet().removeAll(JUDGED_BY_THE_SERVER);
        return refused;
    }

    private static List<String> readable(List<String> all) {
        return all.stream()
                .filter(type -> !NEVER_READ.contains(type.replace("[]", "")))
                .toList();
    }

    private static List<String> modified() {
        return TypedTables.resource("modifiers.txt").lines().toList();
    }
}
