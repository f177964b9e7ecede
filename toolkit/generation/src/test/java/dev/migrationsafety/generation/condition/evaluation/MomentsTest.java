package dev.migrationsafety.generation.condition.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
    @ParameterizedTest
    @CsvSource({
        "date, 1969-12-31",
        "timestamp without time zone, 2024-02-29 23:59:59.999999",
        "timestamp without time zone, 1900-01-01 00:00:00",
        "timestamp with time zone, 2100-12-31 00:00:00.000001+00",
        "time without time zone, 23:59:59.5",
        "time with time zone, 00:00:00+00",
    })
    void readsWhatItWrites(String base, String text) {
        long micros = Moments.parse(text).orElseThrow();

        assertThat(Moments.parse(Moments.format(base, micros))).contains(micros);
        assertThat(Moments.format(base, micros)).startsWith(text.replaceFirst("\\.5$", ".5"));
    }

    @ParameterizedTest
    @CsvSource({"infinity", "0044-03-15 BC", "2024-02-30", "word"})
    void leavesTheRestToTheServer(String text) {
        assertThat(Moments.parse(text)).isEmpty();
    }
}
