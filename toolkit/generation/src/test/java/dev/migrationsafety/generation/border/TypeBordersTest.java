package dev.migrationsafety.generation.border;

import static dev.migrationsafety.generation.TableBuilder.labels;
import static dev.migrationsafety.generation.TableBuilder.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.generator.BorderReach;
import dev.migrationsafety.generation.value.ValuePools;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import dev.migrationsafety.sql.schema.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of change of a type, and what must occur at its border. */
class TypeBordersTest {
    private static final ValuePools POOLS = new ValuePools();

    private static TypeBorder between(DataType before, DataType after) {
        return TypeBorder.between(before, after, POOLS, 4711);
    }

    private static List<String> shown(List<ValueConstraint> demands) {
        List<String> shown = new ArrayList<>();
        for (ValueConstraint valueConstraint : demands) {
            valueConstraint.oneOf().ifPresent(shown::addAll);
            if (valueConstraint.oneOf().isEmpty() && valueConstraint.maxLength() < Integer.MAX_VALUE) {
                shown.add("length " + valueConstraint.minLength());
            }
            valueConstraint.low().ifPresent(low -> shown.add("at " + low.toPlainString()));
        }
        return shown;
    }

    private static List<String> listed(String texts) {
        return Stream.of(texts.split(";", -1))
                .map(text -> text.strip().replace('␣', ' ').replace("<acute>", "\u0301"))
                .toList();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "numeric(10,2) | numeric(10,3) | 10000000.00; 99999999.99; 12345678.90",
                "numeric(18,4) | numeric(18,2) | 0.0050; 0.0150; 0.0101; 123.4503; -0.0050",
                "numeric(18,4) | integer | 0.5000; 2147483648.0000; 99999999999999.9999",
                "numeric | double precision | 9007199254740993; 0.12345678901234567890123; 1.50",
                "bigint | double precision | 9007199254740993; -9007199254740993",
                "integer | real | 16777217; -16777217",
                "bigint | integer | 2147483648; -2147483649; 9223372036854775807",
                "double precision | numeric | 0.30000000000000004; 9007199254740993",
                "real | numeric | 1.2345678; 16777215",
                "integer | boolean | 2; -1",
                "integer | character varying(3) | 2147483647",
                "text | character varying(5) | length 6; xxxxe<acute>",
                "character varying(9) | character(5) | length 6; ab␣",
                "character varying(9) | character(9) | ab␣; z␣␣",
                "text | name | length 64",
                "text | integer | 12x; ; 007; ␣7",
                "text | boolean | yes; F; n/a",
                "text | date | 2024-1-5; n/a",
                "text | jsonb | {\"b\":1,\"a\":2}; n/a",
                "json | jsonb | {\"b\":1,\"a\":2}; {\"a\": 1, \"a\": 2}; {\"n\": 1e2}",
                "inet | cidr | 10.1.2.3/24",
                "bit(8) | bit(4) | 00000001; 11111111",
                "bit varying(8) | bit varying(4) | 000001; 111111",
                "bit varying(8) | bit(8) | 1111111",
                "interval | interval(0) | 00:00:00.5; 23:59:59.999999",
                "interval | interval year to month | 1 year 2 mons 3 days 04:05:06.789012",
                "timestamp without time zone | date | 1970-01-01 12:00:00; 2024-03-31 02:30:00.500000",
                "timestamp without time zone | timestamp(0) without time zone | 1970-01-01 00:00:00.500000",
                "time without time zone | time(0) without time zone | 00:00:00.500000",
                "numeric(18,4)[] | numeric(18,2)[] | {\"0.0050\"}",
                "text[] | character varying(3)[] | {\"xxe<acute>\"}",
            })
    void hasValuesBeyond(String before, String after, String values) {
        TypeBorder border = between(type(before), type(after));

        assertThat(border.borderReach()).isEqualTo(BorderReach.BEYOND);
        assertThat(shown(border.beyond())).containsAll(listed(values));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "smallint | bigint | ",
                "real | double precision | ",
                "numeric(10,2) | numeric(12,2) | ",
                "numeric(10,2) | numeric(13,4) | ",
                "integer | text | at 2147483647; at -2147483648",
                "uuid | text | ",
                "character varying(5) | character varying(9) | ",
                "character varying(5) | text | ",
                "text | citext | ",
                "bit(4) | bit(8) | ",
                "interval(0) | interval | ",
                "jsonb | json | ",
                "json | text | ",
                "cidr | inet | ",
                "boolean | integer | ",
                "date | timestamp without time zone | infinity; -infinity",
                "date | text | infinity; -infinity",
                "timestamp(0) without time zone | timestamp without time zone | infinity; -infinity",
                "timestamp without time zone | timestamp with time zone | infinity; 2024-03-31 02:30:00; 2024-10-27 01:30:00",
                "timestamp with time zone | timestamp without time zone | infinity; 2024-10-27 00:30:00+00; 2024-10-27 01:30:00+00",
                "integer[] | bigint[] | ",
            })
    void knowsThatNothingLiesBeyond(String before, String after, String inside) {
        TypeBorder border = between(type(before), type(after));

        assertThat(border.borderReach()).isEqualTo(BorderReach.NOTHING_BEYOND);
        assertThat(border.beyond()).isEmpty();
        if (inside != null) {
            assertThat(shown(border.inside())).containsAll(listed(inside));
        }
    }

    @Test
    void knowsLabels() {
        assertThat(between(labels("st", "new", "void"), labels("st2", "new")).borderReach())
                .isEqualTo(BorderReach.BEYOND);
        assertThat(between(labels("st", "new"), labels("st2", "void", "new")).borderReach())
                .isEqualTo(BorderReach.NOTHING_BEYOND);
        assertThat(between(labels("st", "new"), type("text")).borderReach()).isEqualTo(BorderReach.NOTHING_BEYOND);
    }

    @Test
    void saysWhereItKnowsNothing() {
        assertThat(between(type("integer"), type("point")).borderReach()).isEqualTo(BorderReach.UNKNOWN);
        assertThat(between(type("timestamp with time zone"), type("bigint")).borderReach())
                .isEqualTo(BorderReach.UNKNOWN);
    }
}
