package dev.migrationsafety.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RecordsTest {
    private static final FieldPath CODE = FieldPath.of("code");
    private static final FieldPath NAME = FieldPath.of("name");

    @Test
    void dropsBlanksAtTheEndOfSomeFieldsOnly() {
        Records padded = records(row(" a  ", "x  "), row("  ", " "));

        assertThat(padded.withoutTrailingBlanks(Set.of(CODE))).isEqualTo(records(row(" a", "x  "), row("", " ")));
        assertThat(padded.withoutTrailingBlanks(Set.of())).isSameAs(padded);
    }

    @Test
    void leavesNullsAndOtherWhiteSpace() {
        Records other = records(new DataRecord(new TreeMap<>(Map.of(CODE, Value.NULL))), row("a\t", "x"));

        assertThat(other.withoutTrailingBlanks(Set.of(CODE))).isEqualTo(other);
    }

    private static DataRecord row(String code, String name) {
        return new DataRecord(new TreeMap<>(Map.of(CODE, Value.of(code), NAME, Value.of(name))));
    }

    private static Records records(DataRecord... rows) {
        return new Records(ContainerName.of("part"), List.of(CODE), List.of(CODE, NAME), List.of(rows));
    }
}
