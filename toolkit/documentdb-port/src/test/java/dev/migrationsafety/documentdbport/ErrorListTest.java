package dev.migrationsafety.documentdbport;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ErrorListTest {
    private static final ErrorList ERRORS = ErrorList.read();

    @Test
    void givesTheCodesOfMongoDB() {
        assertThat(reply("M00CO", "ERROR: Document failed validation\n  Detail: some SQL"))
                .isEqualTo("{\"ok\": 0.0, \"errmsg\": \"Document failed validation\", \"code\": 121,"
                        + " \"codeName\": \"DocumentValidationFailure\"}");
        assertThat(ERRORS.code("23P01").code()).isEqualTo(11000);
        assertThat(ERRORS.code("55P03").code()).isEqualTo(112);
    }

    @Test
    void namesAStateThatItDoesNotKnow() {
        assertThat(reply("XX999", "ERROR: strange"))
                .isEqualTo("{\"ok\": 0.0, \"errmsg\": \"strange (XX999)\", \"code\": 8,"
                        + " \"codeName\": \"UnknownError\"}");
    }

    @Test
    void unpacksTheStatesOfWriteErrors() {
        int packed = 0;
        for (int i = 4; i >= 0; i--) {
            packed = packed << 6 | ("M00CO".charAt(i) - '0' & 0x3F);
        }

        assertThat(ErrorList.unpack(packed)).isEqualTo("M00CO");
    }

    private static String reply(String state, String message) {
        return ERRORS.failure(new SQLException(message, state)).reply(false).toJson();
    }
}
