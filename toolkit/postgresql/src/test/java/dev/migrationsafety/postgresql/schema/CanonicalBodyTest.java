package dev.migrationsafety.postgresql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalBodyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a  +b ~ a + b",
                "a /* x /* y */ z */ b -- end ~ a b",
                "'it''s  --' || \"A  \"\"b\" ~ 'it''s  --' || \"A  \"\"b\"",
                "E'A\\'  b' ~ e'A\\'  b'",
                "SELECT B, \"B\", 'B' FROM Public.T ~ select b , \"B\" , 'B' from public . t",
                "$X$ SELECT $X$ ~ $X$ SELECT $X$",
                "X'AB' || U&\"D\" ~ x'AB' || u & \"D\"",
                "1E5 ~ 1e5",
                "ÄA ~ Äa",
                "$x$ a  'b $x$ ~ $x$ a  'b $x$",
                "f($1,  $2) ~ f ( $1 , $2 )",
                "a->>'b' ~ a ->> 'b'",
                "a-- rest ~ a",
                "a<- 1 ~ a <- 1",
                "'never closed ~ 'never closed",
                "$$ never closed ~ $$ never closed",
                "/* never closed ~ ``",
                "größe:=1 ~ größe := 1",
            })
    void leavesOneSpaceBetweenTokens(String body, String canonical) {
        assertThat(CanonicalBody.of("plpgsql", body)).isEqualTo(canonical);
        assertThat(CanonicalBody.of("sql", canonical)).isEqualTo(canonical);
    }

    @Test
    void keepsTheWhiteSpaceOfOtherLanguages() {
        assertThat(CanonicalBody.of("plpython3u", "if x:\n  y")).isEqualTo("if x:\n  y");
    }
}
