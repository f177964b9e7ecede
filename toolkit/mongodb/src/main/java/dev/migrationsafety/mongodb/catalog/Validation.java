package dev.migrationsafety.mongodb.catalog;

import org.bson.BsonDocument;

/**
 * What a collection demands of documents that are written.
 *
 * @param validator the validator in canonical form; empty for none
 * @param level {@code strict}, {@code moderate} or {@code off}
 * @param action {@code error}, {@code warn} or {@code errorAndLog}
 */
public record Validation(BsonDocument validator, String level, String action) {
    /** Nothing is demanded. */
    public static final Validation NONE = new Validation(new BsonDocument(), "strict", "error");

    /** Reads it from the options of a collection. */
    static Validation of(BsonDocument options) {
        BsonDocument validator = options.getDocument("validator", new BsonDocument());
        return validator.isEmpty()
                ? NONE
                : new Validation(
                        CanonicalSchema.validator(validator),
                        text(options, "validationLevel", NONE.level),
                        text(options, "validationAction", NONE.action));
    }

    private static String text(BsonDocument options, String key, String otherwise) {
        return options.containsKey(key) ? options.getString(key).getValue() : otherwise;
    }

    /** Whether a new document that breaks the validator is refused. */
    public boolean refuses() {
        return !validator.isEmpty() && !level.equals("off") && action.startsWith("error");
    }
}
