package dev.migrationsafety.postgresql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalCheckTest {
    private static final Set<String> WHOLE = Set.of("a", "b", "Big \"One\"", "größe");

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "((a)::numeric > (0)::numeric) ~ (a > 0)",
                "((a)::numeric <= (b)::numeric) ~ (a <= b)",
                "((a)::numeric >= ('-5'::integer)::numeric) ~ (a >= '-5'::integer)",
                "(((a)::numeric >= (1)::numeric) AND ((größe)::numeric <> (9)::numeric)) ~ ((a >= 1) AND (größe <> 9))",
                "((\"Big \"\"One\"\"\")::numeric = ('5000000000'::bigint)::numeric)"
                        + " ~ (\"Big \"\"One\"\"\" = '5000000000'::bigint)",
            })
    void leavesOutCastsOfWholeNumbersThatAreCompared(String condition, String canonical) {
        assertThat(CanonicalCheck.of(condition, WHOLE)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a > 0)",
                "((c)::numeric > (0)::numeric)",
                "(((a)::numeric / (2)::numeric) > (0)::numeric)",
                "((a)::numeric > 0.5)",
                "((a)::double precision > (0)::double precision)",
                "((d <> '((a)::numeric > (0)::numeric)'::text) AND ((a)::numeric > (0)::numeric))",
            })
    void keepsEverythingElse(String condition) {
        assertThat(CanonicalCheck.of(condition, WHOLE)).isEqualTo(condition);
    }
}
