package dev.migrationsafety.postgresql.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionedTextTest {
    private static final String TEXT = "SELECT ${18:k.conenforced|true}, ${16:a.inherit_option|m.rolinherit} FROM k";

    @Test
    void takesWhatTheVersionHas() {
        assertThat(VersionedText.of(TEXT).on(18)).isEqualTo("SELECT k.conenforced, a.inherit_option FROM k");
        assertThat(VersionedText.of(TEXT).on(17)).isEqualTo("SELECT true, a.inherit_option FROM k");
        assertThat(VersionedText.of(TEXT).on(15)).isEqualTo("SELECT true, m.rolinherit FROM k");
    }
}
