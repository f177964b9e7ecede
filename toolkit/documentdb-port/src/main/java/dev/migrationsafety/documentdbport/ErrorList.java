package dev.migrationsafety.documentdbport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The error codes of MongoDB by SQLSTATE: those of the extension (class M) that migrations meet, and those of PostgreSQL
 * itself by what they mean to a client. A state that is not listed becomes {@code UnknownError} with the state in its text.
 *
 * @param byState code and name by SQLSTATE
 */
record ErrorList(Map<String, ErrorCode> byState) {
    /** A code and its name. */
    record ErrorCode(int code, String name) {}

    private static final ErrorCode UNKNOWN = new ErrorCode(8, "UnknownError");

    ErrorList {
        byState = Map.copyOf(byState);
    }

    static ErrorList read() {
        try (InputStream in = Objects.requireNonNull(ErrorList.class.getResourceAsStream("errors.txt"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ErrorList(text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 3))
                    .collect(Collectors.toMap(
                            fields -> fields[0], fields -> new ErrorCode(Integer.parseInt(fields[1]), fields[2]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a failed statement means to a client. */
    CommandFailure failure(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        ErrorCode error = code(state);
        // Only the first line: what follows speaks of the SQL behind the command.
        String message = String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^(ERROR|FATAL): ", "");
        return new CommandFailure(
                error.code(), error.name(), error.equals(UNKNOWN) ? message + " (" + state + ")" : message);
    }

    ErrorCode code(String state) {
        return byState.getOrDefault(state, UNKNOWN);
    }

    /** The state that the extension packs into the codes of {@code writeErrors}, 6 bits a character. */
    static String unpack(int code) {
        StringBuilder state = new StringBuilder();
        for (int shift = 0; shift < 30; shift += 6) {
            state.append((char) ('0' + (code >> shift & 0x3F)));
        }
        return state.toString();
    }
}
