package dev.migrationsafety.postgresql.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedNameTest {
    @Test
    void knowsNamesWithAndWithoutANumber() {
        assertThat(GeneratedName.matches("t_pkey", "t", List.of(), "pkey")).isTrue();
        assertThat(GeneratedName.matches("t_pkey12", "t", List.of(), "pkey")).isTrue();
        assertThat(GeneratedName.matches("t_a_b_key", "t", List.of("a", "b"), "key"))
                .isTrue();
        assertThat(GeneratedName.matches("t_a2_idx", "t", List.of("a2"), "idx")).isTrue();
    }

    @Test
    void refusesOtherNames() {
        assertThat(GeneratedName.matches("pk_t", "t", List.of(), "pkey")).isFalse();
        assertThat(GeneratedName.matches("t_pkey01", "t", List.of(), "pkey")).isFalse();
        assertThat(GeneratedName.matches("u_pkey", "t", List.of(), "pkey")).isFalse();
        assertThat(GeneratedName.matches("t_b_key", "t", List.of("a"), "key")).isFalse();
        assertThat(GeneratedName.matches("", "t", List.of(), "key")).isFalse();
    }

    @Test
    void shortensTheLongerPartAsTheServerDoes() {
        String table = "t".repeat(40);
        String column = "c".repeat(40);
        assertThat(GeneratedName.matches("t".repeat(29) + "_" + "c".repeat(29) + "_idx", table, List.of(column), "idx"))
                .isTrue();
        assertThat(GeneratedName.matches("ü".repeat(29) + "_pkey", "ü".repeat(31), List.of(), "pkey"))
                .isTrue();
    }
}
