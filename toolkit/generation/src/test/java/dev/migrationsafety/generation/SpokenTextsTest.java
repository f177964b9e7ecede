package dev.migrationsafety.generation;

import static dev.migrationsafety.generation.TableBuilder.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.generation.rule.CoverageGoal;
import dev.migrationsafety.sql.schema.Table;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpokenTextsTest {
    @Test
    void matchRegularExpressionsAndPatternsOfLike() {
        assertThat(SpokenTexts.of(List.of("^20[0-9]{2}-[0-9]{4}$")))
                .singleElement()
                .asString()
                .matches("20[0-9]{2}-[0-9]{4}");
        assertThat(SpokenTexts.of(List.of("old-%"))).anyMatch(text -> text.startsWith("old-"));
    }

    @Test
    void areWrittenWithSeparatorsSignsAndFormats() {
        assertThat(SpokenTexts.of(List.of(","))).containsExactly("one,two,three", "12,50", "1,234,567");
        assertThat(SpokenTexts.of(List.of("€ "))).contains("€ 12.50");
        assertThat(SpokenTexts.of(List.of("EUR"))).contains("EUR12.50", "12.50EUR");
        assertThat(SpokenTexts.of(List.of("DD.MM.YYYY"))).contains("04.03.2024");
        assertThat(SpokenTexts.of(List.of("open", "new"))).isEmpty();
    }

    @Test
    void areWantedInTextsThatTheScriptsNameAndNothingElseDecides() {
        Table offer = table("offer")
                .key("id", "bigint")
                .notNull("price", "text")
                .notNull("code", "character varying(6)")
                .notNull("pieces", "integer")
                .build();

        List<CoverageGoal> wishes = SpokenTexts.wishes(offer.columns(), Set.of("code"), List.of(","));

        assertThat(wishes)
                .hasSize(3)
                .allMatch(coverageGoal -> coverageGoal.columns().equals(List.of("price")));
        assertThat(SpokenTexts.wishes(offer.columns(), Set.of("price"), List.of(",")))
                .as("texts that fit into six characters")
                .hasSize(1);
    }
}
