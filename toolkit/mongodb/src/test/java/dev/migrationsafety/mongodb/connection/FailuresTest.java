package dev.migrationsafety.mongodb.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.schema.ContainerName;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {
    @ParameterizedTest
    @CsvSource({
        "11000, DUPLICATE_KEY",
        "121, CONSTRAINT",
        "48, EXISTS",
        "86, EXISTS",
        "26, MISSING",
        "27, MISSING",
        "13, FORBIDDEN",
        "50, TIMEOUT",
        "263, REFUSES_TRANSACTION",
        "9, BAD_VALUE",
        "112, OTHER",
        "251, OTHER"
    })
    void knowsWhatCodesMean(int code, Failure.Kind kind) {
        assertThat(Failures.kind(code)).isEqualTo(kind);
    }

    @Test
    void namesTheIndexOfADuplicate() {
        Optional<ContainerName> collection = Optional.of(ContainerName.of("c"));
        String message = "E11000 duplicate key error collection: d.c index: a_1 dup key: { a: 1 }";

        assertThat(Failures.of(11_000, message, collection))
                .isEqualTo(new Failure(
                        "error",
                        "11000",
                        Failure.Kind.DUPLICATE_KEY,
                        message,
                        new Failure.Place(collection, "", "a_1")));
    }
}
