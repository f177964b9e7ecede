package dev.migrationsafety.rules;

import java.util.List;

/** The ids of all checks of the toolkit; each has a page in the rule catalogue. */
public final class Rules {
    /** The up fails on an empty database. */
    public static final String UP_FAILS = "up-fails";
    /** The up fails once a table contains rows. */
    public static final String UP_FAILS_WITH_ROWS = "up-fails-with-rows";
    /** The up refuses values that the previous version allowed. */
    public static final String UP_REFUSES_ROWS = "up-refuses-rows";
    /** Rows violate a demand of the up that the server does not check for rows that are there. */
    public static final String OLDER_ROWS_VIOLATE = "older-rows-violate";
    /** A script goes on after an error and still ends as a success. */
    public static final String ERROR_IGNORED = "error-ignored";
    /** The up fails midway on rows that it refuses, and leaves partial changes behind. */
    public static final String UP_FAILS_MIDWAY = "up-fails-midway";
    /** The schema after the up depends on the rows in the tables. */
    public static final String SCHEMA_DEPENDS_ON_ROWS = "schema-depends-on-rows";
    /** The next value of a sequence is in use after the up. */
    public static final String SEQUENCE_BEHIND = "sequence-behind";
    /** After the up no row of a table can be written any more. */
    public static final String WRITES_FAIL = "writes-fail";
    /** The up loses rows that the down does not bring back. */
    public static final String ROWS_LOST = "rows-lost";
    /** Row security hides rows from the migration itself. */
    public static final String ROWS_HIDDEN = "rows-hidden";
    /** The server keeps an object that is there, and the up asks for a different one of that name. */
    public static final String STATEMENT_SKIPPED = "statement-skipped";
    /** An up without a rollback overwrites values, or makes different ones equal. */
    public static final String VALUES_OVERWRITTEN = "values-overwritten";
    /** A cast of the up rounds or cuts values. */
    public static final String LOSSY_CAST = "lossy-cast";
    /** A step that claims to be idempotent fails or gives another result when it runs again. */
    public static final String NOT_IDEMPOTENT = "not-idempotent";
    /** A repeatable migration gives another result when it runs again. */
    public static final String REPEATABLE_DIFFERS = "repeatable-differs";
    /** The result depends on when a repeatable migration runs among the versions. */
    public static final String REPEATABLE_CONFLICTS = "repeatable-conflicts";
    /** A check that the author of a step wrote says no. */
    public static final String VERIFICATION_FAILS = "verification-fails";
    /** There is no down. */
    public static final String DOWN_MISSING = "down-missing";
    /** The down fails. */
    public static final String DOWN_FAILS = "down-fails";
    /** The down fails once tables contain rows. */
    public static final String DOWN_FAILS_WITH_ROWS = "down-fails-with-rows";
    /** An object is missing or different after the down. */
    public static final String SCHEMA_NOT_RESTORED = "schema-not-restored";
    /** An object of the up is still there after the down. */
    public static final String LEFTOVER = "leftover";
    /** A value is not what it was before the up. */
    public static final String VALUE_LOST = "value-lost";
    /** The down loses rows. */
    public static final String ROW_LOST = "row-lost";
    /** There are rows after the down that were not there before the up. */
    public static final String ROW_ADDED = "row-added";
    /** A sequence went back, or would give a value that is in use. */
    public static final String SEQUENCE_REWOUND = "sequence-rewound";
    /** The second up fails. */
    public static final String SECOND_UP_FAILS = "second-up-fails";
    /** The second up gives another result than the first. */
    public static final String SECOND_UP_DIFFERS = "second-up-differs";
    /** The result depends on the time zone of the session. */
    public static final String SESSION_DEPENDENT = "session-dependent";
    /** A user's trigger changed a value during up and down. */
    public static final String TOUCHED_BY_TRIGGER = "touched-by-trigger";
    /** The down only raises an error, and this is not declared. */
    public static final String UNDECLARED_POINT_OF_NO_RETURN = "undeclared-point-of-no-return";
    /** What the rollback costs on purpose. */
    public static final String ROLLBACK_LOSES_DATA = "rollback-loses-data";
    /** The down refuses rows that were written by the new version. */
    public static final String ROLLBACK_BLOCKED = "rollback-blocked";
    /** A rollback takes longer than the policy allows. */
    public static final String ROLLBACK_TOO_SLOW = "rollback-too-slow";
    /** A script fails during the full rollback. */
    public static final String FULL_ROLLBACK_FAILS = "full-rollback-fails";
    /** The full rollback does not end where the history began. */
    public static final String FULL_ROLLBACK_DIFFERS = "full-rollback-differs";
    /** A table could not be filled, so nothing was learned about its rows. */
    public static final String TABLE_NOT_FILLED = "table-not-filled";
    /** The server does not give values out, so nothing was learned about them. */
    public static final String VALUES_NOT_READ = "values-not-read";
    /** A check found nothing to look at. */
    public static final String NOTHING_EXAMINED = "nothing-examined";
    /** A check broke. */
    public static final String CHECK_CRASHED = "check-crashed";
    /** The run was aborted. */
    public static final String RUN_ABORTED = "run-aborted";
    /** The history changes objects that all databases of a server share, and the server cannot be copied. */
    public static final String NOT_ISOLATED = "cluster-not-isolated";
    /** The production version is not configured, or is not the one that ran. */
    public static final String SERVER_VERSION = "server-version";
    /** A declaration or waiver that fits nothing, or has expired. */
    public static final String STALE_ACCEPTANCE = "stale-acceptance";

    /** A statement that writes rows met none, so nothing was learned about it. */
    public static final String STATEMENT_NOT_EXERCISED = "statement-not-exercised";

    private static final List<String> BY_POLICY = List.of(STATEMENT_NOT_EXERCISED);

    private static final List<String> ALL = List.of(
            UP_FAILS,
            UP_FAILS_WITH_ROWS,
            UP_REFUSES_ROWS,
            OLDER_ROWS_VIOLATE,
            ERROR_IGNORED,
            UP_FAILS_MIDWAY,
            SCHEMA_DEPENDS_ON_ROWS,
            SEQUENCE_BEHIND,
            WRITES_FAIL,
            ROWS_LOST,
            ROWS_HIDDEN,
            STATEMENT_SKIPPED,
            VALUES_OVERWRITTEN,
            LOSSY_CAST,
            NOT_IDEMPOTENT,
            REPEATABLE_DIFFERS,
            REPEATABLE_CONFLICTS,
            VERIFICATION_FAILS,
            DOWN_MISSING,
            DOWN_FAILS,
            DOWN_FAILS_WITH_ROWS,
            SCHEMA_NOT_RESTORED,
            LEFTOVER,
            VALUE_LOST,
            ROW_LOST,
            ROW_ADDED,
            SEQUENCE_REWOUND,
            SECOND_UP_FAILS,
            SECOND_UP_DIFFERS,
            SESSION_DEPENDENT,
            TOUCHED_BY_TRIGGER,
            UNDECLARED_POINT_OF_NO_RETURN,
            ROLLBACK_LOSES_DATA,
            ROLLBACK_BLOCKED,
            ROLLBACK_TOO_SLOW,
            FULL_ROLLBACK_FAILS,
            FULL_ROLLBACK_DIFFERS,
            TABLE_NOT_FILLED,
            VALUES_NOT_READ,
            NOTHING_EXAMINED,
            CHECK_CRASHED,
            RUN_ABORTED,
            NOT_ISOLATED,
            SERVER_VERSION,
            STALE_ACCEPTANCE,
            STATEMENT_NOT_EXERCISED);

    private Rules() {}

    /**
     * The ids whose weight a policy may change, beside those of the engine's {@link dev.migrationsafety.engine.SchemaReview
     * reviews}; all others say what was measured to be lost or could not be measured.
     */
    public static List<String> byPolicy() {
        return BY_POLICY;
    }

    /** Every id but those of the engine's reviews, in the order of the rule catalogue. */
    public static List<String> all() {
        return ALL;
    }
}
