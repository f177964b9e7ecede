package dev.migrationsafety.generation.value.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.sql.schema.DataType;
import org.junit.jupiter.api.Test;

class PlainKeysTest {
    @Test
    void countsFromOne() {
        assertThat(PlainKeys.of(DataType.of("bigint")))
                .startsWith("1", "2", "3")
                .doesNotHaveDuplicates();
        assertThat(PlainKeys.of(DataType.of("text"))).startsWith("a", "b", "c").doesNotHaveDuplicates();
        assertThat(PlainKeys.of(DataType.of("date")))
                .startsWith("2000-01-01", "2000-01-02")
                .doesNotHaveDuplicates();
        assertThat(PlainKeys.of(DataType.of("uuid"))).startsWith("00000000-0000-0000-0000-000000000001");
        assertThat(PlainKeys.of(DataType.of("bytea"))).startsWith("\\x01", "\\x02");
    }

    @Test
    void hasNoneForATypeWithoutPlainValues() {
        assertThat(PlainKeys.of(DataType.of("jsonb"))).isEmpty();
    }
}
