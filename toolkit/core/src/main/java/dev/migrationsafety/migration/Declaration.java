package dev.migrationsafety.migration;

import org.apiguardian.api.API;

/**
 * A declaration that an owner made about a step, in the configuration or as a comment in its file.
 *
 * @param kind what is declared
 * @param version the step; empty for {@link Kind#LOG}, which speaks of all
 * @param subject {@code table.column} for {@link Kind#LOSSY}, the table for {@link Kind#LOG}, otherwise empty
 * @param owner who decided; empty for {@link Kind#IDEMPOTENT}, which excuses nothing
 * @param reason why; empty likewise
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Declaration(Kind kind, String version, String subject, String owner, String reason) {
    /** What can be declared. */
    public enum Kind {
        /** This step has no rollback: a point of no return. */
        IRREVERSIBLE,
        /** The down of this step does not bring back the values of one column. */
        LOSSY,
        /**
         * Scripts in both directions only append to this table: rows that it gains are not a fault, rows that it loses
         * are.
         */
        LOG,
        /** The up of this step may run again at any time and then changes nothing. */
        IDEMPOTENT
    }

    /** The claim that the up of a step may run again. */
    public static Declaration idempotent(String version) {
        return new Declaration(Kind.IDEMPOTENT, version, "", "", "");
    }
}
