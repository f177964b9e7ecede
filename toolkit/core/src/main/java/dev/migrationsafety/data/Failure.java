package dev.migrationsafety.data;

import dev.migrationsafety.schema.ContainerName;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * An error that a server, or the tool that talks to it, reported.
 *
 * @param codeName what the server calls its codes
 * @param code the code; empty for what the tool itself finds fault with
 * @param kind what kind of failure the engine takes it for
 * @param message what the server says
 * @param place what it is about
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Failure(String codeName, String code, Kind kind, String message, Place place) {
    /** What went wrong, in the terms that judges need. */
    public enum Kind {
        /** Two records agree in a unique key. */
        DUPLICATE_KEY,
        /** A record breaks any other constraint. */
        CONSTRAINT,
        /** What the statement makes is there already. */
        EXISTS,
        /** What the statement names is not there. */
        MISSING,
        /** The role may not do this. */
        FORBIDDEN,
        /** The script itself raised an error. */
        RAISED,
        /** A value does not fit its type or cannot be computed. */
        BAD_VALUE,
        /** The statement does not run inside a transaction. */
        REFUSES_TRANSACTION,
        /** Checks that wait for the end of the transaction are in the way. */
        PENDING_EVENTS,
        /** The time box of a script or a lock is over. */
        TIMEOUT,
        /** The server or the connection is gone. */
        LOST,
        /** None of the others. */
        OTHER
    }

    /**
     * What a failure is about, as far as the server says it.
     *
     * @param container the container
     * @param field the field; empty if none
     * @param constraint the constraint or index; empty if none
     */
    public record Place(Optional<ContainerName> container, String field, String constraint) {
        /** Nothing is known. */
        public static final Place UNKNOWN = new Place(Optional.empty(), "", "");
    }

    /** A failure of a tool, without a code. */
    public static Failure of(Kind kind, String message) {
        return new Failure("", "", kind, message, Place.UNKNOWN);
    }

    /** Name of the codes, code and message. */
    public String describe() {
        return code.isEmpty() ? message : codeName + " " + code + ", " + message;
    }
}
