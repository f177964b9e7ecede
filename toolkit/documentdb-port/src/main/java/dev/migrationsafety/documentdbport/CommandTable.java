package dev.migrationsafety.documentdbport;

import static dev.migrationsafety.documentdbport.CommandKind.Place.END;
import static dev.migrationsafety.documentdbport.CommandKind.Place.INSIDE;
import static dev.migrationsafety.documentdbport.CommandKind.Place.OUTSIDE;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** All commands by name; what is not in here is refused. */
final class CommandTable {
    private final Map<String, CommandKind> kinds = new HashMap<>();

    CommandTable(Backend backend, Transactions transactions, ErrorList errors, Clock clock) {
        Cursors cursors = new Cursors(clock);
        addServer(new ServerCommands(clock));
        addReads(new ReadCommands(cursors));
        addWrites(new WriteCommands(errors, new DuplicateKeys(backend)));
        addCollections(new CollectionCommands(cursors));
        addIndexes(new IndexCommands());
        addSessions(new SessionCommands(transactions));
    }

    /**
     * The kind of a command.
     *
     * @throws CommandFailure if the port has no such command
     */
    CommandKind kind(String name) {
        CommandKind kind = kinds.get(name);
        if (kind == null) {
            throw new CommandFailure(59, "CommandNotFound", "no such command: '" + name + "'");
        }
        return kind;
    }

    private void addServer(ServerCommands server) {
        add("ping", CommandKind.of(server::ping, OUTSIDE, ""));
        add("buildInfo", CommandKind.of(server::buildInfo, OUTSIDE, ""));
        kinds.put("buildinfo", kind("buildInfo"));
        add("connectionStatus", CommandKind.of(server::connectionStatus, OUTSIDE, "showPrivileges"));
        add("getParameter", CommandKind.of(server::getParameter, OUTSIDE, "featureCompatibilityVersion"));
        add("getCmdLineOpts", CommandKind.of(server::getCmdLineOpts, OUTSIDE, ""));
        add("getLog", CommandKind.of(server::getLog, OUTSIDE, ""));
        add("currentOp", CommandKind.of(server::currentOp, OUTSIDE, "$all $ownOps"));
    }

    private void addReads(ReadCommands reads) {
        add(
                "find",
                CommandKind.of(
                        reads::find,
                        INSIDE,
                        "filter sort projection hint skip limit batchSize singleBatch let allowDiskUse noCursorTimeout",
                        "collation min max returnKey showRecordId tailable awaitData oplogReplay allowPartialResults"));
        add(
                "aggregate",
                CommandKind.of(
                        reads::aggregate,
                        INSIDE,
                        "pipeline cursor hint let allowDiskUse bypassDocumentValidation",
                        "explain collation"));
        add("count", CommandKind.of(reads::count, OUTSIDE, "query limit skip hint fields", "collation"));
        add("distinct", CommandKind.of(reads::distinct, INSIDE, "key query hint", "collation"));
        add("getMore", CommandKind.of(reads::getMore, INSIDE, "collection batchSize"));
        add("killCursors", CommandKind.of(reads::killCursors, INSIDE, "cursors"));
        add(
                "listCollections",
                CommandKind.of(reads::listCollections, OUTSIDE, "filter nameOnly authorizedCollections cursor"));
        add("listIndexes", CommandKind.of(reads::listIndexes, OUTSIDE, "cursor"));
        add("listDatabases", CommandKind.of(reads::listDatabases, OUTSIDE, "filter nameOnly authorizedDatabases"));
    }

    private void addWrites(WriteCommands writes) {
        add("insert", CommandKind.of(writes::insert, INSIDE, "documents ordered bypassDocumentValidation"));
        add("update", CommandKind.of(writes::update, INSIDE, "updates ordered bypassDocumentValidation", "let"));
        add("delete", CommandKind.of(writes::delete, INSIDE, "deletes ordered", "let"));
        add(
                "findAndModify",
                CommandKind.of(
                        writes::findAndModify,
                        INSIDE,
                        "query sort remove update new fields upsert arrayFilters bypassDocumentValidation hint",
                        "collation let"));
        kinds.put("findandmodify", kind("findAndModify"));
    }

    private void addCollections(CollectionCommands collections) {
        add(
                "create",
                CommandKind.of(
                        collections::create,
                        INSIDE,
                        "validator validationLevel validationAction viewOn pipeline",
                        "capped size max autoIndexId timeseries expireAfterSeconds clusteredIndex collation storageEngine"
                                + " changeStreamPreAndPostImages indexOptionDefaults encryptedFields"));
        add(
                "collMod",
                CommandKind.of(
                        collections::collMod,
                        OUTSIDE,
                        "index validator validationLevel validationAction viewOn pipeline",
                        "dryRun expireAfterSeconds timeseries changeStreamPreAndPostImages cappedSize cappedMax"));
        add("drop", CommandKind.of(collections::drop, OUTSIDE, ""));
        add("dropDatabase", CommandKind.of(collections::dropDatabase, OUTSIDE, ""));
        add("renameCollection", CommandKind.of(collections::renameCollection, OUTSIDE, "to dropTarget"));
        add("collStats", CommandKind.of(collections::collStats, OUTSIDE, "scale"));
        add("dbStats", CommandKind.of(collections::dbStats, OUTSIDE, "scale", "freeStorage"));
        kinds.put("dbstats", kind("dbStats"));
        add("validate", CommandKind.of(collections::validate, OUTSIDE, "full", "repair metadata"));
    }

    private void addIndexes(IndexCommands indexes) {
        add("createIndexes", CommandKind.of(indexes::createIndexes, INSIDE, "indexes commitQuorum"));
        add("dropIndexes", CommandKind.of(indexes::dropIndexes, OUTSIDE, "index"));
    }

    private void addSessions(SessionCommands sessions) {
        add("commitTransaction", CommandKind.of(sessions::commitTransaction, END, "recoveryToken"));
        add("abortTransaction", CommandKind.of(sessions::abortTransaction, END, "recoveryToken"));
        add("endSessions", CommandKind.of(sessions::endSessions, OUTSIDE, ""));
        add("killSessions", CommandKind.of(sessions::endSessions, OUTSIDE, ""));
    }

    private void add(String name, CommandKind kind) {
        kinds.put(name, kind);
    }
}
