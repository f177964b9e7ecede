package dev.migrationsafety.mongodb.connection;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import dev.migrationsafety.data.Failure;
import dev.migrationsafety.data.Failure.Kind;
import dev.migrationsafety.schema.ContainerName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server's error codes mean (MongoDB 8.0, error_codes.yml).
 */
public final class Failures {
    private static final String CODES = "error";
    private static final Pattern INDEX = Pattern.compile("index: ([^\\s]+)");

    private static final Pattern MISSING = Pattern.compile("ns not found|namespace does not exist");
    private static final Pattern EXISTING = Pattern.compile("namespace exists|collection already exists");

    private Failures() {}

    /** The kind of an error code. */
    public static Kind kind(int code) {
        return switch (code) {
            case 11000, 11001, 12582 -> Kind.DUPLICATE_KEY;
            case 121 -> Kind.CONSTRAINT;
            case 48, 68, 85, 86 -> Kind.EXISTS;
            case 26, 27 -> Kind.MISSING;
            case 13, 18 -> Kind.FORBIDDEN;
            case 50, 262 -> Kind.TIMEOUT;
            case 20, 263 -> Kind.REFUSES_TRANSACTION;
            case 2, 9, 14, 16, 40, 51, 52, 56, 57 -> Kind.BAD_VALUE;
            default -> Kind.OTHER;
        };
    }

    private static Kind kind(String message) {
        if (MISSING.matcher(message).find()) {
            return Kind.MISSING;
        }
        return EXISTING.matcher(message).find() ? Kind.EXISTS : Kind.OTHER;
    }

    /** The failure of a code and message about a collection; an emulator gives no code for what exists or is missing. */
    public static Failure of(int code, String message, Optional<ContainerName> collection) {
        Matcher index = INDEX.matcher(message);
        return new Failure(
                CODES,
                String.valueOf(code),
                code > 0 ? kind(code) : kind(message),
                message,
                new Failure.Place(collection, "", index.find() ? index.group(1) : ""));
    }

    /** The failure of an exception about a collection. */
    public static Failure of(MongoException exception, Optional<ContainerName> collection) {
        if (exception instanceof MongoWriteException write) {
            return of(write.getError().getCode(), write.getError().getMessage(), collection);
        }
        if (exception instanceof MongoBulkWriteException bulk
                && !bulk.getWriteErrors().isEmpty()) {
            return of(
                    bulk.getWriteErrors().get(0).getCode(),
                    bulk.getWriteErrors().get(0).getMessage(),
                    collection);
        }
        if (exception instanceof MongoCommandException command) {
            return of(command.getErrorCode(), command.getErrorMessage(), collection);
        }
        return of(exception.getCode(), String.valueOf(exception.getMessage()), collection);
    }

    /** Whether the server or the connection is gone, so that nothing can be said of what was sent. */
    public static boolean isLost(MongoException exception) {
        return exception instanceof MongoSocketException || exception instanceof MongoTimeoutException;
    }
}
