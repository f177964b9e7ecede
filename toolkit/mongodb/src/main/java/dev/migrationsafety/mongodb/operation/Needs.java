package dev.migrationsafety.mongodb.operation;

import dev.migrationsafety.mongodb.probe.Feature;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.bson.BsonDocument;

/** What an operation needs of a server, so that its result says anything about MongoDB. */
final class Needs {
    private static final Map<String, Feature> OPTIONS = Map.of(
            "validator", Feature.VALIDATOR,
            "capped", Feature.CAPPED,
            "collation", Feature.COLLATION,
            "viewOn", Feature.VIEW,
            "partialFilterExpression", Feature.PARTIAL_UNIQUE);

    private Needs() {}

    static Set<Feature> of(Operation operation) {
        Set<Feature> needs = EnumSet.noneOf(Feature.class);
        BsonDocument options = operation.body().getDocument("options", new BsonDocument());
        options.keySet().stream().filter(OPTIONS::containsKey).map(OPTIONS::get).forEach(needs::add);
        if (operation.kind() == OperationKind.SET_VALIDATOR) {
            needs.add(Feature.VALIDATOR);
            needs.add(Feature.COLL_MOD);
        }
        return needs;
    }
}
