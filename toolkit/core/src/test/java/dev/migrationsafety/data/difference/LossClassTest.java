package dev.migrationsafety.data.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.Value;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossClassTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "NULL",
            value = {
                "10.1234, NULL, NULLED",
                "NULL, 0, NULL_FILLED",
                "10.1234, 10.12, PRECISION",
                "10.126, 10.13, PRECISION",
                "10.10, 10.1000, SCALE",
                "10.12, 99.12, OTHER",
                "abcdef, abc, TRUNCATION",
                "'Ann Lee', 'ann lee', CASE_OR_BLANKS",
                "2026-03-01 12:30:00+00, 2026-03-01, PRECISION",
                "2026-03-01 00:00:00, 2026-03-01, SCALE",
                "2026-03-01 12:30:00, 2026-03-01 08:30:00, ZONE",
                "abc, xyz, OTHER",
                "2026-03-01 12:30:00+00, 2026-03-01 06:45:00+00, ZONE",
                "2026-03-29 02:30:00, 2026-03-29 03:30:00, ZONE",
                "2026-03-01, 2026-03-02, ZONE",
                "2026-03-01 12:30:00, 2026-03-01 12:31:00, OTHER",
                "2026-03-01 12:30:00, 2026-04-01 12:30:00, OTHER",
                "'{a,b}', '{b,a}', ORDER",
                "'{\"b\":1,\"a\":2}', '{\"a\": 2, \"b\": 1}', ORDER",
                "'[1,[2,3]]', '[[2,3],1]', ORDER",
                "'[1,[2,3]]', '[1,[3,2]]', ORDER",
                "'{a,b}', '{a,b,b}', OTHER",
                "'[1,5)', '[1,6)', OTHER",
                "'{abcdef,\"x y z\"}', '{abc,\"x y\"}', TRUNCATION",
                "'{1.234,2.5}', '{1.23,2.5}', PRECISION",
                "'{a,b}', '{a,c}', OTHER",
                "1 year 04:05:06.789, 1 year 04:05:07, PRECISION",
                "23:59:59.999999, 24:00:00, PRECISION",
                "04:05:06, 04:05:00, OTHER",
            })
    void namesTheLossOfOneValue(@Nullable String before, @Nullable String after, LossClass expected) {
        assertThat(LossClass.of(before, after)).isEqualTo(expected);
    }

    @Test
    void seesLabelsInAnotherOrder() {
        assertThat(LossClass.of("'new', 'paid'", "'paid', 'new'")).isEqualTo(LossClass.ORDER);
        assertThat(LossClass.of("'new'", "'paid'")).isEqualTo(LossClass.OTHER);
    }

    @Test
    void seesOneValueForAllAsADefault() {
        List<ValueChange> changes = List.of(change("id=1", "open"), change("id=2", "closed"), change("id=3", null));

        assertThat(LossClass.of(changes)).isEqualTo(LossClass.DEFAULT_SUBSTITUTED);
    }

    @Test
    void distinguishesAbsenceFromNullAndATypeFromATextOfTheSameWords() {
        assertThat(LossClass.of(change(new Value("5", "long"), null))).isEqualTo(LossClass.FIELD_GONE);
        assertThat(LossClass.of(change(null, Value.NULL))).isEqualTo(LossClass.FIELD_ADDED);
        assertThat(LossClass.of(change(Value.NULL, new Value("5", "long")))).isEqualTo(LossClass.NULL_FILLED);
        assertThat(LossClass.of(change(new Value("5", "long"), Value.NULL))).isEqualTo(LossClass.NULLED);
        assertThat(LossClass.of(change(new Value("5", "long"), new Value("5", "double"))))
                .isEqualTo(LossClass.TYPE);
        assertThat(LossClass.of(change(new Value("5.5", "double"), new Value("5", "long"))))
                .isEqualTo(LossClass.PRECISION);
    }

    private static ValueChange change(String key, @Nullable String before) {
        return new ValueChange(key, FieldPath.of("status"), Value.of(before), Value.of("new"));
    }

    private static ValueChange change(@Nullable Value before, @Nullable Value after) {
        return new ValueChange("id=1", FieldPath.of("status"), before, after);
    }
}
