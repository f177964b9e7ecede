package dev.migrationsafety.sql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.sql.schema.Column.Source;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTest {
    private static Column column(DataType type, boolean nullable, @Nullable String standard, Source source) {
        return new Column("a", type, nullable, Optional.ofNullable(standard), source);
    }

    private static Column written(boolean nullable, @Nullable String standard) {
        return column(DataType.of("text"), nullable, standard, Source.WRITTEN);
    }

    private static Column of(DataType type) {
        return column(type, true, null, Source.WRITTEN);
    }

    private static DataType numeric(int precision, int scale) {
        return new DataType(
                "numeric(" + precision + "," + scale + ")",
                "numeric",
                DataType.Form.BASE,
                OptionalInt.empty(),
                OptionalInt.of(precision),
                OptionalInt.of(scale),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                true);
    }

    @Test
    void knowsTypesThatIgnoreTrailingBlanks() {
        assertThat(of(DataType.of("character")).ignoresTrailingBlanks()).isTrue();
        assertThat(of(DataType.of("bpchar")).ignoresTrailingBlanks()).isTrue();
        assertThat(of(DataType.of("character varying")).ignoresTrailingBlanks()).isFalse();
        assertThat(of(DataType.of("\"char\"")).ignoresTrailingBlanks()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            nullValues = "none",
            value = {
                "none ~ true ~ true",
                "none ~ false ~ false",
                "0 ~ true ~ true",
                "0 ~ false ~ true",
                "''USD''::text ~ false ~ true",
                "NULL::character varying ~ true ~ true",
                "now() ~ true ~ false",
                "nextval(''s''::regclass) ~ false ~ false",
                "CURRENT_DATE ~ true ~ false",
                "current_timestamp ~ false ~ false",
                "LOCALTIMESTAMP ~ true ~ false",
                "LOCALTIME ~ false ~ false",
                "SESSION_USER ~ true ~ false",
                "SYSTEM_USER ~ true ~ false",
                "USER ~ false ~ false",
                "CURRENT_USER ~ false ~ false",
                "(LOCALTIMESTAMP)::date ~ true ~ false",
            })
    void canBeLeftOutWhereThatGivesAFixedValue(@Nullable String standard, boolean nullable, boolean expected) {
        assertThat(written(nullable, standard).canBeLeftOut()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'USER (new)'::text", "'it''s USER'::text", "'a'::app.\"user\"", "'a'::app.user_kind"})
    void canBeLeftOutWhereATextOrANameOnlyLooksLikeAFunction(String standard) {
        assertThat(written(false, standard).canBeLeftOut()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = "WRITTEN", mode = EnumSource.Mode.EXCLUDE)
    void cannotBeLeftOutWhereTheServerGivesItsValues(Source source) {
        assertThat(column(DataType.of("integer"), true, null, source).canBeLeftOut())
                .isFalse();
        assertThat(column(DataType.of("integer"), true, "0", source).canBeLeftOut())
                .isFalse();
    }

    @Test
    void canBeNullWhereLeavingItOutGivesSomethingElse() {
        assertThat(written(true, "0").canBeNull()).isTrue();
        assertThat(written(true, "now()").canBeNull()).isTrue();
        assertThat(written(false, "0").canBeNull()).isFalse();
        assertThat(written(true, null).canBeNull()).isFalse();
        assertThat(written(false, null).canBeNull()).isFalse();
    }

    @Test
    void isRareAtTheEdgeOfItsType() {
        assertThat(of(DataType.of("text")).isRare("")).isTrue();
        assertThat(of(DataType.of("text")).isRare(" a")).isTrue();
        assertThat(of(DataType.of("text")).isRare("a")).isFalse();
        assertThat(of(DataType.of("text")).isRare("NaN")).isFalse();
        assertThat(of(numeric(18, 2)).isRare("NaN")).isTrue();
        assertThat(of(numeric(18, 2)).isRare("0.00")).isFalse();
        assertThat(of(numeric(18, 2)).isRare(null)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void isComputedWhereGeneratedAlone(Source source) {
        assertThat(column(DataType.of("integer"), true, "(b + 1)", source).isComputed())
                .isEqualTo(source == Source.GENERATED);
    }

    @Test
    void tellsItsPlaceAndType() {
        Column money = of(numeric(18, 2));
        assertThat(money.path()).isEqualTo(FieldPath.of("a"));
        assertThat(money.typeName()).isEqualTo("numeric(18,2)");
        assertThat(money.typeFamily()).isEqualTo("numeric");
        assertThat(money.measures()).isTrue();
        assertThat(of(DataType.of("text")).measures()).isFalse();
    }

    @Test
    void hasTheTypeOfAnotherWhereAllOfItAgrees() {
        assertThat(of(numeric(18, 2)).hasTypeOf(column(numeric(18, 2), false, "0", Source.WRITTEN)))
                .isTrue();
        assertThat(of(numeric(18, 2)).hasTypeOf(of(numeric(18, 4)))).isFalse();
        assertThat(of(numeric(18, 2)).hasTypeOf(of(DataType.of("numeric")))).isFalse();
        assertThat(of(DataType.of("numeric(18,2)")).hasTypeOf(of(numeric(18, 2))))
                .isFalse();
    }
}
