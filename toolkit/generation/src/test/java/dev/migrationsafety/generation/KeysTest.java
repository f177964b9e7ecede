package dev.migrationsafety.generation;

import static dev.migrationsafety.generation.TableBuilder.labels;
import static dev.migrationsafety.generation.TableBuilder.named;
import static dev.migrationsafety.generation.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.ExistingRecords;
import dev.migrationsafety.data.Value;
import dev.migrationsafety.data.generator.GenerationRequest;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.Column.Source;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.schema.Table;
import dev.migrationsafety.sql.transition.SqlTransition;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
    @ParameterizedTest
    @CsvSource({"smallint, 32700", "integer, 2146000000", "bigint, 2146000000", "numeric(12), 2146000000"})
    void countsDownFromTheTopOfTheTypeOrOfInteger(String type, long least) {
        Filled filled = Filled.of(table("t").key("id", type)).verify();

        assertThat(filled.values("t", "id")).hasSize(12).allSatisfy(text -> assertThat(Long.parseLong(text))
                .isGreaterThan(least));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smallint",
                "numeric(3)",
                "numeric(2)",
                "character(3)",
                "character(2)",
                "character varying(2)",
                "text",
                "character varying(12)",
                "uuid",
                "date",
                "timestamp with time zone",
                "bytea",
                "inet",
                "macaddr",
                "jsonb"
            })
    void fillsSmallAndLargeKeysOverSeveralFills(String type) {
        Table t = table("t").key("id", type).build();
        Set<String> seen = new HashSet<>();
        for (int ordinal = 0; ordinal < 3; ordinal++) {
            Filled filled = Filled.of(new GenerationRequest(
                            Filled.schema(List.of(t)),
                            List.of(t.name()),
                            List.of(),
                            Filled.existing(
                                    "t",
                                    List.of("id"),
                                    seen.stream().map(List::of).toList()),
                            12,
                            5,
                            ordinal))
                    .verify();
            assertThat(filled.rows("t")).hasSize(12);
            seen.addAll(filled.values("t", "id"));
        }
        assertThat(seen).hasSize(36);
    }

    @Test
    void marksGeneratedTextKeys() {
        assertThat(Filled.of(table("t").key("code", "text")).verify().values("t", "code"))
                .allSatisfy(text -> assertThat(text).startsWithIgnoringCase("gen-"));
    }

    @Test
    void writesTextKeysInSmallLettersAndInCapitals() {
        assertThat(Filled.of(table("t").key("code", "text")).verify().values("t", "code"))
                .anyMatch(code -> code.equals(code.toLowerCase(Locale.ROOT)))
                .anyMatch(code -> code.equals(code.toUpperCase(Locale.ROOT)))
                .anyMatch(code -> code.startsWith("Gen-"));
    }

    @Test
    void makesNoMoreRowsThanAKeyHasValues() {
        Filled filled = Filled.of(
                        table("a").notNull("mood", labels("mood", "sad", "ok")).primary("mood"),
                        table("b").key("flag", "boolean"),
                        table("c").key("digit", "numeric(1)"))
                .verify();

        assertThat(Set.copyOf(filled.values("a", "mood"))).isEqualTo(Set.of("sad", "ok"));
        assertThat(Set.copyOf(filled.values("b", "flag"))).isEqualTo(Set.of("true", "false"));
        assertThat(filled.values("c", "digit")).hasSize(9);
    }

    @Test
    void goesOnWithOtherKeysInTheNextFill() {
        Table t = table("t").key("id", "integer").build();
        Schema schema = Filled.schema(List.of(t));
        Set<String> keys = new HashSet<>();
        for (int ordinal = 0; ordinal < 4; ordinal++) {
            Filled filled =
                    Filled.of(new GenerationRequest(schema, List.of(t.name()), List.of(), Map.of(), 12, 1, ordinal));
            assertThat(filled.values("t", "id"))
                    .allSatisfy(key -> assertThat(keys.add(key)).isTrue());
        }
        assertThat(keys).hasSize(48);
    }

    @Test
    void writesIdentityAndSequenceColumnsExplicitly() {
        Column serial = new Column(
                "no",
                TableBuilder.type("integer"),
                false,
                Optional.of("nextval('t_no_seq'::regclass)"),
                Source.WRITTEN);
        Filled filled = Filled.of(table("t")
                        .source("id", "bigint", Source.IDENTITY_ALWAYS)
                        .source("other", "integer", Source.IDENTITY_BY_DEFAULT)
                        .add(serial)
                        .primary("id"))
                .verify();

        for (String column : List.of("id", "other", "no")) {
            assertThat(filled.values("t", column)).hasSize(12).doesNotHaveDuplicates();
        }
    }

    @Test
    void respectsUniqueKeysAgainstRowsThatExist() {
        Filled filled = Filled.of(
                        12,
                        List.of(),
                        Filled.existing(
                                "t",
                                List.of("id", "side", "level"),
                                List.of(List.of("2146409906", "D", "1"), List.of("1", "C", "2"))),
                        table("t")
                                .key("id", "integer")
                                .notNull("side", "character(1)")
                                .notNull("level", "smallint")
                                .unique("side", "level")
                                .check(
                                        "((side = ANY (ARRAY['D'::bpchar, 'C'::bpchar])) AND (level >= 1) AND (level <= 4))"))
                .verify();

        assertThat(filled.rows("t")).hasSize(6);
    }

    @Test
    void keepsUniqueNullableColumnsBothNullAndFilled() {
        Filled filled = Filled.of(table("t")
                        .key("id", "integer")
                        .nullable("email", "text")
                        .unique("email"))
                .verify();

        assertThat(filled.values("t", "email")).contains("NULL").anySatisfy(text -> assertThat(text)
                .endsWith("@example.org"));
    }

    @Test
    void tellsIdentifyingTextsApartForIndexesOverExpressions() {
        Filled filled = Filled.of(
                        60,
                        table("t").key("id", "integer").notNull("login", "text").notNull("email", "text"))
                .verify();

        for (String column : List.of("login", "email")) {
            Set<String> lower = new HashSet<>();
            filled.values("t", column).forEach(text -> lower.add(text.toLowerCase(java.util.Locale.ROOT)));
            assertThat(lower.size()).isGreaterThan(56);
        }
    }

    @Test
    void fillsOtherTablesWhereAKeyIsExhausted() {
        Filled filled = Filled.of(
                12,
                List.of(),
                Filled.existing("b", List.of("flag"), List.of(List.of("t"), List.of("f"))),
                table("a").key("id", "integer"),
                table("b").key("flag", "boolean"));

        assertThat(filled.rows("a")).hasSize(12);
        assertThat(filled.result.unfillable())
                .isEqualTo(
                        Map.of(
                                named("b"),
                                "Table b could not be filled: column flag: no value of type boolean is left for its unique key."));
    }

    @Test
    void givesKeysThatFitIntoSmallerColumnsWhichReferToThem() {
        Filled filled = Filled.of(
                table("a").key("id", "bigint"),
                table("b").notNull("code", "character varying(40)").unique("code"),
                table("c")
                        .key("id", "integer")
                        .notNull("a_id", "integer")
                        .notNull("code", "character varying(8)")
                        .refers("a_id", "a", "id")
                        .refers("code", "b", "code"));

        filled.verify();
        assertThat(filled.values("a", "id"))
                .allSatisfy(id -> assertThat(Long.parseLong(id)).isBetween(1L, (long) Integer.MAX_VALUE));
        assertThat(filled.values("b", "code"))
                .allSatisfy(code -> assertThat(code).hasSizeLessThanOrEqualTo(8));
    }

    @Test
    void givesKeysThatFitAllColumnsAlongAChainOfReferences() {
        DataType shortNo = TableBuilder.domain("short_no", TableBuilder.type("integer"), true, "(VALUE < 10000)");
        Filled filled = Filled.of(
                table("a").key("id", "bigint"),
                table("b").key("a_id", "bigint").refers("a_id", "a", "id"),
                table("c").key("b_id", "integer").refers("b_id", "b", "a_id"),
                table("d").key("id", "bigint").notNull("c_id", shortNo).refers("c_id", "c", "b_id"),
                table("e").key("id", "bigint").nullable("parent_id", "smallint").refers("parent_id", "e", "id"));

        filled.verify();
        assertThat(filled.rows("d")).hasSize(12);
        assertThat(filled.values("a", "id"))
                .allSatisfy(id -> assertThat(Long.parseLong(id)).isBetween(1L, (long) Integer.MAX_VALUE))
                .anySatisfy(id -> assertThat(Long.parseLong(id)).isLessThan(10_000L));
        assertThat(filled.values("e", "id"))
                .allSatisfy(id -> assertThat(Long.parseLong(id)).isBetween(1L, (long) Short.MAX_VALUE));
    }

    @Test
    void givesKeysToWhichARestrictedColumnMayRefer() {
        Filled filled = Filled.of(
                table("currency").key("code", "text"),
                table("price")
                        .key("id", "bigint")
                        .notNull("currency_code", "text")
                        .refers("currency_code", "currency", "code")
                        .check("((currency_code = ANY (ARRAY['EUR'::text, 'CHF'::text])))"));

        filled.verify();
        assertThat(filled.values("currency", "code")).contains("EUR", "CHF");
        assertThat(filled.values("price", "currency_code"))
                .contains("EUR", "CHF")
                .doesNotContain("USD");
    }

    @Test
    void tellsRowsApartByTheLastColumnOfAKey() {
        Filled filled = Filled.of(
                table("account").notNull("book", "text").notNull("code", "text").primary("book", "code"));

        filled.verify();
        assertThat(filled.values("account", "code"))
                .allMatch(code -> code.toLowerCase(Locale.ROOT).startsWith("gen-"));
        assertThat(filled.values("account", "book"))
                .noneMatch(book -> book.toLowerCase(Locale.ROOT).startsWith("gen-"));
    }

    @Test
    void readsNoColumnsOfExistingRowsThatOnlyTheNextStationHas() {
        Table action =
                table("action").key("id", "integer").notNull("name", "text").build();
        Table step = table("step")
                .key("id", "integer")
                .nullable("action_code", "text")
                .build();
        SqlTransition.ForeignKeyAdded added = new SqlTransition.ForeignKeyAdded(
                step.name(),
                new ForeignKey(
                        "step_action", step.name(), List.of("action_code"), action.name(), List.of("code"), false));
        SqlTransition.KeyAdded key = new SqlTransition.KeyAdded(
                action.name(), new Key("action_code_key", List.of("name", "code"), true, ""));
        ExistingRecords existing = new ExistingRecords() {
            @Override
            public boolean has(ContainerName table) {
                return table.equals(action.name());
            }

            @Override
            public void read(ContainerName table, List<FieldPath> fields, Consumer<List<@Nullable Value>> reader) {
                assertThat(fields).isNotEmpty().allMatch(field -> action.field(field)
                        .isPresent());
                reader.accept(fields.stream()
                        .<@Nullable Value>map(field -> Value.of(field.name().equals("id") ? "1" : "one"))
                        .toList());
            }
        };
        GenerationRequest request = new GenerationRequest(
                Filled.schema(List.of(action, step)),
                List.of(action.name(), step.name()),
                List.of(added, key),
                existing,
                8,
                4711,
                List.of(),
                1);

        assertThat(new SchemaRowGenerator().generate(request).unfillable()).isEmpty();
    }
}
