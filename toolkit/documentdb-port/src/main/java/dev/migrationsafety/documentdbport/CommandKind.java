package dev.migrationsafety.documentdbport;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonBoolean;
import org.bson.BsonNull;
import org.bson.BsonValue;

/**
 * What the port knows of one command.
 *
 * @param handler what runs it
 * @param place where it may run
 * @param options the fields that it takes
 * @param refused the fields that MongoDB takes and the extension lacks or silently ignores
 */
record CommandKind(Handler handler, Place place, Set<String> options, Set<String> refused) {
    /** Where a command may run. */
    enum Place {
        /** Outside transactions only. */
        OUTSIDE,
        /** Inside of a transaction, too. */
        INSIDE,
        /** It ends a transaction. */
        END
    }

    /** Fields that every command takes, since drivers add them. */
    private static final Set<String> GENERIC = words("$db lsid $clusterTime $readPreference txnNumber autocommit"
            + " startTransaction readConcern writeConcern maxTimeMS comment apiVersion apiStrict apiDeprecationErrors");

    static CommandKind of(Handler handler, Place place, String options, String refused) {
        return new CommandKind(handler, place, words(options), words(refused));
    }

    static CommandKind of(Handler handler, Place place, String options) {
        return of(handler, place, options, "");
    }

    /** The words of a text. */
    static Set<String> words(String words) {
        Set<String> set = new TreeSet<>();
        Collections.addAll(set, words.split(" ", -1));
        return set;
    }

    /**
     * Makes sure that the command has no field that would be ignored.
     *
     * @throws CommandFailure if it has one
     */
    void check(Command command) {
        for (Map.Entry<String, BsonValue> field : command.body().entrySet()) {
            String name = field.getKey();
            if (name.equals(command.name()) || GENERIC.contains(name) || options.contains(name)) {
                continue;
            }
            if (!refused.contains(name)) {
                throw unknown(command.name() + "." + name);
            }
            if (!isDefault(field.getValue())) {
                throw CommandFailure.notSupported(
                        "documentdb-port does not support the option '" + name + "' of " + command.name());
            }
        }
        command.sequences().keySet().stream()
                .filter(name -> !options.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw unknown(command.name() + "." + name);
                });
    }

    private static CommandFailure unknown(String field) {
        return new CommandFailure(40415, "Location40415", "BSON field '" + field + "' is an unknown field.");
    }

    private static boolean isDefault(BsonValue value) {
        return value.equals(BsonBoolean.FALSE) || value.equals(BsonNull.VALUE);
    }
}
