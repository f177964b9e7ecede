package dev.migrationsafety.postgresql.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrayTextTest {
    @Test
    void readsPlainAndQuotedElements() {
        assertThat(ArrayText.parse("{a,\"b c\",\"d\\\"e\\\\f\",\"\",\"NULL\"}"))
                .containsExactly("a", "b c", "d\"e\\f", "", "NULL");
    }

    @Test
    void leavesOutNulls() {
        assertThat(ArrayText.parse("{NULL,a,NULL}")).containsExactly("a");
    }

    @Test
    void readsNoElementsOfAnEmptyArray() {
        assertThat(ArrayText.parse("{}")).isEmpty();
    }
}
