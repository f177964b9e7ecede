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

    @Test
    void findsTheTableOfAName() {
        assertThat(GeneratedName.table("t_new_pkey1", List.of(), "pkey")).contains("t_new");
        assertThat(GeneratedName.table("old_a_id_seq", List.of("id"), "seq")).contains("old_a");
        assertThat(GeneratedName.table("a_b_b_c_fkey12", List.of("b", "c"), "fkey"))
                .contains("a_b");
        assertThat(GeneratedName.table("t".repeat(29) + "_" + "c".repeat(29) + "_key", List.of("c".repeat(40)), "key"))
                .contains("t".repeat(29));
        assertThat(GeneratedName.table("ü_pkey", List.of(), "pkey")).contains("ü");
    }

    @Test
    void findsNoTableInANameOfAnotherPattern() {
        assertThat(GeneratedName.table("one_email", List.of("email"), "key")).isEmpty();
        assertThat(GeneratedName.table("t_mail_key", List.of("email"), "key")).isEmpty();
        assertThat(GeneratedName.table("_id_seq", List.of("id"), "seq")).isEmpty();
        assertThat(GeneratedName.table("_pkey", List.of(), "pkey")).isEmpty();
        assertThat(GeneratedName.table("t_pkey01", List.of(), "pkey")).isEmpty();
        assertThat(GeneratedName.table("t_pkey_old", List.of(), "pkey")).isEmpty();
    }
}
