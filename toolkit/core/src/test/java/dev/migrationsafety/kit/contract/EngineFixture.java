package dev.migrationsafety.kit.contract;

import dev.migrationsafety.data.NewRecord;
import dev.migrationsafety.engine.Database;
import dev.migrationsafety.engine.DatabaseEngine;
import dev.migrationsafety.engine.DatabaseServer;
import dev.migrationsafety.engine.environment.Environment;
import dev.migrationsafety.engine.script.ScriptOutcome;
import dev.migrationsafety.engine.script.ScriptSession;
import dev.migrationsafety.migration.Script;
import dev.migrationsafety.migration.TransactionMode;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One engine as the contracts see it: a server, and scripts in the engine's own language; implemented per engine. Each
 * script is one statement per line, unless it says otherwise.
 *
 * <p>The scripts are about accounts with a key {@code id}, an exact {@code amount} and an optional text {@code note}, and
 * about postings with a key {@code id} and a reference {@code account_id}.
 */
public abstract class EngineFixture {
    /** The container of accounts. */
    public static final ContainerName ACCOUNT = ContainerName.of("account");

    /** The container of postings, which refer to accounts. */
    public static final ContainerName POSTING = ContainerName.of("posting");

    /** The key of both, where the engine has no name of its own for it. */
    public static final FieldPath ID = FieldPath.of("id");

    /** The amount of an account. */
    public static final FieldPath AMOUNT = FieldPath.of("amount");

    /** The note of an account. */
    public static final FieldPath NOTE = FieldPath.of("note");

    /** The reference of a posting. */
    public static final FieldPath ACCOUNT_ID = FieldPath.of("account_id");

    /** The engine. */
    public abstract DatabaseEngine engine();

    /** Opens a server for an environment; the contract closes it. */
    public abstract DatabaseServer open(Environment environment);

    /** Whether a field that is absent is not a field that is null. */
    public abstract boolean tellsAbsentFromNull();

    /** The field that identifies an account or a posting. */
    public FieldPath id() {
        return ID;
    }

    /** Names of containers, each as its own text. */
    public List<ContainerName> names() {
        return List.of(ACCOUNT, new ContainerName("audit", "entry"));
    }

    /** Texts that are not names of containers. */
    public List<String> notNames() {
        return List.of("", ".", "a.b.c.d");
    }

    /** Whether the server keeps what a schema declares of fields. */
    public boolean declaresFields() {
        return true;
    }

    /** Whether the server enforces references, so that they are seen and followed. */
    public boolean enforcesReferences() {
        return true;
    }

    /** Whether a demand that a script adds is refused where older records break it. */
    public boolean refusesOlderRecords() {
        return true;
    }

    /** Whether a script can raise an error of its own. */
    public boolean raises() {
        return true;
    }

    /** Whether a session can remember something. */
    public boolean remembers() {
        return true;
    }

    /** The powers that its databases and its server have; the contracts see to it that they have no others. */
    public abstract Set<Class<?>> powers();

    /** Whether its server writes records as statements. */
    public boolean writesStatements() {
        return true;
    }

    /** Whether its sessions count statements and the records that these write. */
    public boolean counts() {
        return true;
    }

    /** Whether its sessions answer queries. */
    public boolean answersQueries() {
        return true;
    }

    /** An environment like another, in which scripts may make what all databases share. */
    public Environment privileged(Environment environment) {
        return environment;
    }

    /** Makes both containers, with as many statements as it takes. */
    public abstract String create();

    /** Drops both containers. */
    public abstract String drop();

    /** Adds an account. */
    public abstract String account(int id, String amount);

    /** Adds a posting. */
    public abstract String posting(int id, int account);

    /** Gives one account, or none, another amount. */
    public abstract String change(int id, String amount);

    /** Removes one account, or none. */
    public abstract String remove(int id);

    /** Names a container that is not there. */
    public abstract String missing();

    /** Makes an account container once more. */
    public String existing() {
        return create();
    }

    /** Raises an error of its own. */
    public abstract String raise(String message);

    /** A comment without a statement. */
    public abstract String comment(String text);

    /** Lets the session remember something. */
    public abstract String remember();

    /** Adds an account, but fails where the session does not remember that. */
    public abstract String recall(int id);

    /** Demands a note of every account. */
    public abstract String tighten();

    /** Makes a counter of the name {@code numbers}. */
    public abstract String counter();

    /** Adds an account whose id is the next number of the counter. */
    public abstract String count();

    /** Lets the server change the note of each account that a script changes. */
    public abstract String trigger();

    /** A query whose one row says that there is no account, as a truth value. */
    public abstract String noAccount();

    /** Makes something that all databases share; asked for where the server has {@code SharedObjects}. */
    public String share() {
        throw new UnsupportedOperationException("The databases of " + engine().id() + " share nothing.");
    }

    /** Drops it. */
    public String unshare() {
        throw new UnsupportedOperationException("The databases of " + engine().id() + " share nothing.");
    }

    /** Scripts on one another. */
    public String join(String... scripts) {
        return String.join("\n", scripts);
    }

    /** An account to load. */
    public NewRecord newAccount(int id, String amount) {
        return NewRecord.ofTexts(ACCOUNT, Map.of("id", String.valueOf(id), "amount", amount));
    }

    /** A posting to load. */
    public NewRecord newPosting(int id, int account) {
        return NewRecord.ofTexts(POSTING, Map.of("id", String.valueOf(id), "account_id", String.valueOf(account)));
    }

    /** A script file of the name {@code step}. */
    public final Script script(String text) {
        return new Script("step", "", text, TransactionMode.NONE);
    }

    final ScriptOutcome run(Database database, String... texts) {
        try (ScriptSession session = database.openSession("UTC")) {
            return session.run(script(join(texts)));
        }
    }
}
