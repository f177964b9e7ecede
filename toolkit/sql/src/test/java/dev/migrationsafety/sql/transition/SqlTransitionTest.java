package dev.migrationsafety.sql.transition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.sql.schema.Check;
import dev.migrationsafety.sql.schema.Column;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.DataType.Form;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Relations;
import dev.migrationsafety.sql.schema.Table;
import dev.migrationsafety.sql.transition.SqlTransition.TypeChanged;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a converted value a change of type is to blame for. */
class SqlTransitionTest {
    private static final ContainerName TABLE = ContainerName.of("t");

    private static Column column(String type) {
        return new Column("a", DataType.of(type), true, Optional.empty(), Column.Source.WRITTEN);
    }

    private static TypeChanged to(String type) {
        return new TypeChanged(TABLE, column("numeric"), column(type));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "1000000, 1000000.999999, true",
                "1000000, 1000001, false",
                "1000000, 999999.000001, true",
                "1000000, 999999, false",
                "-1000000, -1000000.999999, true",
                "-1000000, -1000001, false",
                "0.1, 0.10000000149, true",
                "0.1, 0.1, false",
                "1.50, 1.5, false",
                "0, 0.0000001, false",
                "1e30, 1.0000001e30, true",
                "1, -1, false",
                "NaN, NaN, false",
                "1, Infinity, false",
                "one, 1, false",
                "1, null, false",
                "null, 1, false",
                "null, null, false",
            })
    void roundsWhatLiesNearerThanAMillionth(@Nullable String before, @Nullable String after, boolean expected) {
        assertThat(to("real").rounds(before, after)).isEqualTo(expected);
        assertThat(to("double precision").rounds(before, after)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"numeric", "integer", "money", "text", "real[]"})
    void roundsInNoOtherType(String type) {
        assertThat(to(type).rounds("1000000", "1000000.5")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "'ab  ', 'ab', true",
                "'ab  ', 'ab ', true",
                "'  ', '', true",
                "'ab', 'ab', true",
                "'ab ', 'a', false",
                "'abc', 'ab', false",
                "'ab', 'ab ', false",
                "' ab', 'ab', false",
                "'ab\t', 'ab', false",
                "'ab\u00A0', 'ab', false",
                "'ab ', null, false",
                "null, 'ab', false",
            })
    void dropsNothingButBlanksAtTheEnd(@Nullable String before, @Nullable String after, boolean expected) {
        assertThat(to("character varying").dropsBlanks(before, after)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"ab \"} | {ab} | true",
                "{a,\"b c \",NULL} | {a,\"b c\",NULL} | true",
                "{{\"ab \",b},{c,d}} | {{ab,b},{c,d}} | true",
                "{\"a\\\"b  \"} | {\"a\\\"b\"} | true",
                "{\"ab \"} | {a} | false",
                "{\"ab \",c} | {ab} | false",
                "{\"ab \",c} | {ab,d} | false",
                "{\"a,b \"} | {\"a,b\"} | true",
                "{\"{ab \"} | {\"{ab\"} | true",
                "[0:0]={\"ab \"} | [0:0]={ab} | false",
                "{} | {} | true",
            })
    void dropsBlanksAtTheEndOfElements(String before, String after, boolean expected) {
        TypeChanged change = new TypeChanged(TABLE, column("text[]"), composed(Form.ARRAY, List.of()));
        assertThat(change.dropsBlanks(before, after)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(\"ab \",7) | (ab,7) | true",
                "(\"{ab \",7) | ({ab,7) | true",
                "(\"a\"\"b \",7) | (\"a\"\"b\",7) | true",
                "(,7) | (,8) | false",
                "(ab,\"7 \") | (ab,7) | false",
            })
    void dropsBlanksAtTheEndOfTextFields(String before, String after, boolean expected) {
        List<DataType.Field> fields = List.of(
                new DataType.Field("code", DataType.of("character varying")),
                new DataType.Field("note", DataType.of("text")));
        TypeChanged change = new TypeChanged(TABLE, column("text"), composed(Form.COMPOSITE, fields));
        assertThat(change.dropsBlanks(before, after)).isEqualTo(expected);
    }

    private static Column composed(Form form, List<DataType.Field> fields) {
        DataType type = new DataType(
                "composed",
                "composed",
                form,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                List.of(),
                form == Form.ARRAY ? Optional.of(DataType.of("character varying")) : Optional.empty(),
                fields,
                List.of(),
                true);
        return new Column("a", type, true, Optional.empty(), Column.Source.WRITTEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "character", "citext", "character varying[]"})
    void dropsBlanksInNoOtherType(String type) {
        assertThat(to(type).dropsBlanks("ab ", "ab")).isFalse();
    }

    @Test
    void excusesNothingThatIsNoChangeOfAType() {
        Check check = new Check("c", List.of("a"), "(a > 0)");
        List<SqlTransition> others = List.of(
                new SqlTransition.NotNullAdded(TABLE, "a"),
                new SqlTransition.CheckAdded(TABLE, check),
                new SqlTransition.LabelsRemoved(TABLE, column("mood"), List.of("sad")),
                new SqlTransition.EqualityChanged(TABLE, column("text"), column("character varying"), List.of()),
                new SqlTransition.GeneratedAdded(TABLE, column("real"), List.of("a")),
                new SqlTransition.PartitionChanged(TABLE, ContainerName.of("p"), Optional.of(check)),
                new SqlTransition.ConstraintValidated(TABLE, new SqlTransition.CheckAdded(TABLE, check)));
        assertThat(others).noneMatch(other -> other.rounds("1000000", "1000000.5") || other.dropsBlanks("ab ", "ab"));
    }

    @Test
    void sparesOlderRowsWhereAConstraintChecksNewOnesOnly() {
        Check checked = new Check("c", List.of("a"), "(a > 0)");
        Check unchecked = new Check("d", List.of("a"), "(a < 9)", false);
        ForeignKey reference =
                new ForeignKey("r", TABLE, List.of("a"), ContainerName.of("p"), List.of("id"), false, false, false);
        Table table = new Table(
                TABLE,
                List.of(column("integer")),
                Optional.empty(),
                List.of(),
                List.of(reference),
                List.of(checked, unchecked),
                Optional.empty(),
                false,
                List.of(),
                List.of(),
                false);

        assertThat(SqlTransitions.sparing(new Relations(List.of(table))))
                .containsExactly(
                        new SqlTransition.CheckAdded(TABLE, unchecked),
                        new SqlTransition.ForeignKeyAdded(TABLE, reference))
                .allMatch(SqlTransition::sparesOlderRecords);
        assertThat(new SqlTransition.CheckAdded(TABLE, checked).sparesOlderRecords())
                .isFalse();
    }
}
