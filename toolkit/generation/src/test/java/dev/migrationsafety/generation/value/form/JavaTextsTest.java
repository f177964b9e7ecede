package dev.migrationsafety.generation.value.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.DataType.Form;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JavaTextsTest {
    private static final UUID ID = UUID.fromString("0b6d2b1e-7f34-4b63-9d0b-6b5b0a1f2c3d");

    @Test
    void writesWhatTheServerReads() {
        assertThat(text("numeric", new BigDecimal("1E+3"))).contains("1000");
        assertThat(text("integer", 7)).contains("7");
        assertThat(text("double precision", Double.POSITIVE_INFINITY)).contains("Infinity");
        assertThat(text("boolean", true)).contains("true");
        assertThat(text("uuid", ID)).contains(ID.toString());
        assertThat(text("bytea", new byte[] {0, (byte) 0xff})).contains("\\x00ff");
        assertThat(text("date", LocalDate.of(2024, 2, 29))).contains("2024-02-29");
        assertThat(text("time without time zone", LocalTime.NOON)).contains("12:00:00.000000");
        assertThat(text("timestamp without time zone", LocalDateTime.of(2024, 2, 29, 1, 2, 3, 4999)))
                .contains("2024-02-29 01:02:03.000004");
        assertThat(text("timestamp with time zone", Instant.EPOCH)).contains("1970-01-01 00:00:00.000000+00");
        assertThat(text("interval", Duration.ofMinutes(5))).contains("PT5M");
        assertThat(text("jsonb", "{\"a\": 1}")).contains("{\"a\": 1}");
        assertThat(text("text", 12)).contains("12");
        assertThat(text("integer", "12")).contains("12");
    }

    @Test
    void writesArraysAndLabels() {
        DataType array = type("text[]", Form.ARRAY, List.of(), Optional.of(DataType.of("text")));
        DataType mood = type("mood", Form.ENUM, List.of("sad", "OK"), Optional.empty());

        assertThat(JavaTexts.of(array, Arrays.asList("a,b", null, "\"q\\"))).contains("{\"a,b\",NULL,\"\\\"q\\\\\"}");
        assertThat(JavaTexts.of(array, List.of())).contains("{}");
        assertThat(JavaTexts.of(array, List.of(new byte[0]))).isEmpty();
        assertThat(JavaTexts.of(mood, "OK")).contains("OK");
        assertThat(JavaTexts.of(mood, "glad")).isEmpty();
    }

    @Test
    void refusesWhatIsNoValueOfTheType() {
        assertThat(text("date", 7)).isEmpty();
        assertThat(text("integer", "seven")).isEmpty();
        assertThat(text("integer", new BigDecimal("1.5"))).isEmpty();
        assertThat(text("bigint", Double.NaN)).isEmpty();
        assertThat(text("numeric", "1,5")).isEmpty();
        assertThat(text("uuid", "nobody")).isEmpty();
        assertThat(text("boolean", 1)).isEmpty();
        assertThat(text("timestamp without time zone", Instant.EPOCH)).isEmpty();
        assertThat(text("text", new Object())).isEmpty();
    }

    private static Optional<String> text(String type, Object value) {
        return JavaTexts.of(DataType.of(type), value);
    }

    private static DataType type(String name, Form form, List<String> labels, Optional<DataType> element) {
        return new DataType(
                name,
                name,
                form,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                labels,
                element,
                List.of(),
                List.of(),
                true);
    }
}
