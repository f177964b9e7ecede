package dev.migrationsafety.postgresql.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.Failure.Kind;
import dev.migrationsafety.data.Failure.Place;
import dev.migrationsafety.postgresql.script.statement.Failures;
import dev.migrationsafety.schema.ContainerName;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which kind of failure each SQLSTATE is taken for. */
class FailureKindsTest {
    @ParameterizedTest
    @CsvSource({
        "23505, DUPLICATE_KEY",
        "23000, CONSTRAINT",
        "23001, CONSTRAINT",
        "23502, CONSTRAINT",
        "23503, CONSTRAINT",
        "23514, CONSTRAINT",
        "23P01, CONSTRAINT",
        "42P04, EXISTS",
        "42P06, EXISTS",
        "42P07, EXISTS",
        "42701, EXISTS",
        "42710, EXISTS",
        "42723, EXISTS",
        "42P01, MISSING",
        "42703, MISSING",
        "42704, MISSING",
        "42883, MISSING",
        "3D000, MISSING",
        "3F000, MISSING",
        "42501, FORBIDDEN",
        "P0001, RAISED",
        "22001, BAD_VALUE",
        "22003, BAD_VALUE",
        "22012, BAD_VALUE",
        "22P02, BAD_VALUE",
        "25001, REFUSES_TRANSACTION",
        "55006, PENDING_EVENTS",
        "57014, TIMEOUT",
        "55P03, TIMEOUT",
        "08003, LOST",
        "08006, LOST",
        "57P01, LOST",
        "57P02, LOST",
        "57P03, LOST",
        "00000, OTHER",
        "0A000, OTHER",
        "25P02, OTHER",
        "40001, OTHER",
        "42601, OTHER",
        "55000, OTHER",
        "57000, OTHER",
        "P0002, OTHER",
        "XX000, OTHER",
        "2, OTHER",
        "'', OTHER"
    })
    void takesAStateForItsKind(String state, Kind kind) {
        assertThat(Failures.of(state, "why", Place.UNKNOWN).kind()).isEqualTo(kind);
    }

    @Test
    void keepsCodeMessageAndPlace() {
        Place place = new Place(Optional.of(ContainerName.of("t")), "id", "t_pkey");
        Failure failure = Failures.of("23505", "why", place);
        assertThat(failure).isEqualTo(new Failure("SQLSTATE", "23505", Kind.DUPLICATE_KEY, "why", place));
        assertThat(failure.describe()).isEqualTo("SQLSTATE 23505, why");
    }

    @Test
    void saysNothingButTheMessageWithoutACode() {
        assertThat(Failures.of("", "why", Place.UNKNOWN).describe()).isEqualTo("why");
    }
}
