package dev.migrationsafety.generation;

import static dev.migrationsafety.generation.TableBuilder.labels;
import static dev.migrationsafety.generation.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.generation.condition.Condition;
import dev.migrationsafety.generation.condition.evaluation.Value;
import dev.migrationsafety.sql.schema.Column.Source;
import dev.migrationsafety.sql.schema.DataType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageTest {
    @Test
    void leavesEachNullableColumnNullAndFilled() {
        Filled filled = Filled.of(table("t")
                        .key("id", "integer")
                        .nullable("a", "text")
                        .nullable("b", "numeric(10,2)")
                        .nullable("c", "integer")
                        .nullable("d", "date")
                        .check("(num_nonnulls(a, b, c) = 1)")
                        .check("((d IS NULL) OR (a IS NOT NULL))"))
                .verify();

        for (String column : List.of("a", "b", "c", "d")) {
            assertThat(filled.values("t", column)).contains("NULL").anyMatch(text -> !text.equals("NULL"));
        }
    }

    @Test
    void meetsEachLabelAndBoolean() {
        Filled filled = Filled.of(table("t")
                        .key("id", "integer")
                        .notNull("mood", labels("mood", "sad", "ok", "so so", "it's", "fine"))
                        .nullable("other", labels("mood", "sad", "ok", "so so", "it's", "fine"))
                        .notNull("flag", "boolean")
                        .nullable("maybe", "boolean"))
                .verify();

        assertThat(filled.values("t", "mood")).contains("sad", "ok", "so so", "it's", "fine");
        assertThat(filled.values("t", "other")).contains("sad", "ok", "so so", "it's", "fine", "NULL");
        assertThat(Set.copyOf(filled.values("t", "flag"))).isEqualTo(Set.of("true", "false"));
        assertThat(Set.copyOf(filled.values("t", "maybe"))).isEqualTo(Set.of("true", "false", "NULL"));
    }

    @Test
    void leavesDefaultsToTheServerInSomeRows() {
        Filled filled = Filled.of(table("t")
                        .key("id", "integer")
                        .defaulted("status", "text", "'new'::text")
                        .defaulted("at", "timestamp with time zone", "now()"))
                .verify();

        for (String column : List.of("status", "at")) {
            assertThat(filled.values("t", column)).hasSizeBetween(1, 11);
        }
    }

    @Test
    void leavesNoDefaultThatACheckMayRefuse() {
        Filled filled = Filled.of(table("t")
                        .key("id", "integer")
                        .defaulted("opened", "date", "CURRENT_DATE")
                        .nullable("closed", "date")
                        .defaulted("kind", "text", "'none'::text")
                        .check("((closed IS NULL) OR (closed >= opened))")
                        .check("(kind <> 'none'::text)"))
                .verify();

        assertThat(filled.values("t", "kind")).hasSize(12);
        assertThat(filled.rows("t"))
                .filteredOn(row -> !row.containsKey("opened"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).containsEntry("closed", null));
    }

    @Test
    void neverWritesGeneratedColumns() {
        Filled filled = Filled.of(table("t").key("id", "integer").source("twice", "integer", Source.GENERATED))
                .verify();

        assertThat(filled.rows("t")).hasSize(12).allSatisfy(row -> assertThat(row.keySet())
                .isEqualTo(Set.of("id")));
    }

    @Test
    void meetsNumbersOfFullWidthAndZeroAndBothSigns() {
        Filled filled = Filled.of(table("t").key("id", "integer").notNull("amount", "numeric(18,2)"))
                .verify();

        assertThat(filled.values("t", "amount"))
                .contains("1234567890123456.78", "-1234567890123456.78", "0.00", "10.00")
                .allSatisfy(text -> assertThat(text).matches("-?\\d+\\.\\d\\d"));
    }

    @Test
    void keepsEdgeTextsToOneRowInTen() {
        Filled filled = Filled.of(
                        40, table("t").key("id", "integer").notNull("a", "text").notNull("b", "text"))
                .verify();

        List<String> edges = dev.migrationsafety.generation.value.Texts.edges(0, 100);
        assertThat(filled.rows("t"))
                .filteredOn(row -> edges.contains(row.get("a")) || edges.contains(row.get("b")))
                .hasSize(4);
    }

    @Test
    void beginsWithOuterBlanksAndCombiningMarksAndThenTheEmptyText() {
        Filled filled = Filled.of(
                        table("t").key("id", "integer").notNull("a", "text").notNull("b", "character varying(2)"))
                .verify();

        assertThat(filled.values("t", "a")).contains(" e\u0301te\u0301 ", "");
        assertThat(filled.values("t", "b")).contains(" a", "");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void meetsEachPartition(boolean partitionsTellTheirBounds) {
        String first = "FOR VALUES FROM ('2023-01-01 00:00:00+00') TO ('2024-01-01 00:00:00+00')";
        String second = "FOR VALUES FROM ('2024-01-01 00:00:00+00') TO ('2025-01-01 00:00:00+00')";
        TableBuilder root = table("event")
                .notNull("id", "bigint")
                .notNull("at", "timestamp with time zone")
                .primary("id", "at")
                .partitioned(List.of("at"), first, second, "DEFAULT");
        String in2023 = "((at IS NOT NULL) AND (at >= '2023-01-01 00:00:00+00'::timestamp with time zone)"
                + " AND (at < '2024-01-01 00:00:00+00'::timestamp with time zone))";
        String in2024 = in2023.replace("2024", "2025").replace("2023", "2024");
        TableBuilder early = table("event_2023").partitionOf("event");
        TableBuilder late = table("event_2024").partitionOf("event");
        TableBuilder rest = table("event_rest").partitionOf("event");
        if (partitionsTellTheirBounds) {
            early.check("partition bounds", in2023);
            late.check("partition bounds", in2024);
            rest.check("partition bounds", "(NOT (" + in2023 + " OR " + in2024 + "))");
        }
        Filled filled = Filled.of(root, early, late, rest).verify();

        assertThat(filled.values("event", "at"))
                .anyMatch(text -> text.startsWith("2023"))
                .anyMatch(text -> text.startsWith("2024"))
                .anyMatch(text -> !text.startsWith("2023") && !text.startsWith("2024"));
    }

    @Test
    void meetsPartitionsOfLists() {
        Filled filled = Filled.of(
                        table("sale")
                                .key("id", "bigint")
                                .nullable("region", "text")
                                .partitioned(
                                        List.of("region"), "FOR VALUES IN ('eu', 'uk')", "FOR VALUES IN ('u,s', NULL)"),
                        table("sale_eu").partitionOf("sale"),
                        table("sale_us").partitionOf("sale"))
                .verify();

        assertThat(filled.values("sale", "region")).contains("NULL").isSubsetOf("eu", "uk", "u,s", "NULL");
        assertThat(filled.values("sale", "region")).containsAnyOf("eu", "uk");
    }

    @Test
    void makesRealisticTextsWhereTheNameTellsThem() {
        Filled filled = Filled.of(table("t")
                        .key("id", "integer")
                        .notNull("currency_code", "character(3)")
                        .notNull("country_code", "character(2)")
                        .notNull("contact_email", "text")
                        .notNull("iban", "character varying(34)")
                        .notNull("phone", "text")
                        .notNull("homepage_url", "text"))
                .verify();

        assertThat(filled.rows("t").stream().limit(8)).allSatisfy(row -> {
            assertThat(row.get("currency_code")).matches("[A-Z]{3}");
            assertThat(row.get("country_code")).matches("[A-Z]{2}");
            assertThat(row.get("contact_email")).matches("(?i)[a-z0-9]+@example\\.org");
            assertThat(row.get("iban")).satisfies(CoverageTest::hasValidCheckDigits);
            assertThat(row.get("phone")).matches("\\+49\\d{9}");
            assertThat(row.get("homepage_url")).startsWith("https://");
        });
    }

    @Test
    void writesSomeMailAddressesInCapitals() {
        Filled filled = Filled.of(table("t")
                        .key("id", "integer")
                        .notNull("email", "character varying(120)")
                        .unique("email"))
                .verify();

        assertThat(filled.values("t", "email"))
                .anyMatch(mail -> mail.matches("[A-Z0-9-]+@EXAMPLE\\.ORG"))
                .anyMatch(mail -> mail.matches("[a-z0-9-]+@example\\.org"));
        assertThat(filled.values("t", "email").stream()
                        .map(mail -> mail.toLowerCase(java.util.Locale.ROOT))
                        .distinct())
                .hasSize(11);
    }

    @Test
    void letsChecksWinOverNames() {
        Filled filled = Filled.of(table("t")
                        .key("id", "integer")
                        .notNull("currency", "character(3)")
                        .check("(currency = ANY (ARRAY['XTS'::bpchar, 'XXX'::bpchar]))"))
                .verify();

        assertThat(Set.copyOf(filled.values("t", "currency"))).isEqualTo(Set.of("XTS", "XXX"));
    }

    private static void hasValidCheckDigits(String iban) {
        StringBuilder digits = new StringBuilder();
        String moved = iban.substring(4) + iban.substring(0, 4);
        moved.chars().forEach(letter -> digits.append(Character.digit(letter, 36)));
        assertThat(new java.math.BigInteger(digits.toString()).mod(java.math.BigInteger.valueOf(97)))
                .isEqualTo(java.math.BigInteger.ONE);
    }

    @Test
    void respectsTheChecksOfDomains() {
        DataType code =
                TableBuilder.domain("code", TableBuilder.type("text"), false, "(VALUE ~ '^[A-Z]{2}-[0-9]{4}$'::text)");
        DataType positive = TableBuilder.domain("positive", TableBuilder.type("integer"), true, "(VALUE > 0)");
        Filled filled = Filled.of(
                        table("t").key("id", "integer").nullable("code", code).nullable("n", positive))
                .verify();

        Condition shape = Condition.parse("(code ~ '^[A-Z]{2}-[0-9]{4}$'::text)");
        assertThat(filled.values("t", "code")).hasSize(12).allSatisfy(text -> assertThat(
                        shape.isMetBy(name -> Value.of("text", text)))
                .isTrue());
        assertThat(filled.values("t", "n")).contains("NULL").allSatisfy(text -> assertThat(
                        text.equals("NULL") || Integer.parseInt(text) > 0)
                .isTrue());
    }
}
