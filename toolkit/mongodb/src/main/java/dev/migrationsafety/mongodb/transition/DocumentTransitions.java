package dev.migrationsafety.mongodb.transition;

import dev.migrationsafety.mongodb.catalog.CollectionContainer;
import dev.migrationsafety.mongodb.catalog.UniqueIndex;
import dev.migrationsafety.mongodb.catalog.Validation;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;

/** Finds what a step newly demands of the documents of collections that existed before it. */
public final class DocumentTransitions {
    private static final BsonDocument NOTHING = new BsonDocument();

    private DocumentTransitions() {}

    /** The transitions between two schemas. */
    public static List<Transition> between(Schema before, Schema after) {
        List<Transition> transitions = new ArrayList<>();
        before.containers().forEach(container -> after.find(container.name()).ifPresent(now -> {
            if (container instanceof CollectionContainer old && now instanceof CollectionContainer other) {
                between(old, other, transitions);
            }
        }));
        return transitions;
    }

    private static void between(CollectionContainer before, CollectionContainer after, List<Transition> transitions) {
        Validation now = after.validation();
        if (now.refuses() && !now.equals(before.validation())) {
            transitions.addAll(ValidatorDemands.between(after.name(), inForce(before, now), now.validator()));
        }
        after.uniqueIndexes().stream()
                .filter(index -> before.uniqueIndexes().stream().noneMatch(old -> demandsAsMuch(old, index)))
                .forEach(index -> transitions.add(new DocumentTransition.UniqueAdded(after.name(), index)));
    }

    /** The validator that every document met before, as far as the same was refused then. */
    private static BsonDocument inForce(CollectionContainer before, Validation now) {
        Validation old = before.validation();
        boolean asStrict =
                old.refuses() && (old.level().equals("strict") || old.level().equals(now.level()));
        return asStrict ? old.validator() : NOTHING;
    }

    private static boolean demandsAsMuch(UniqueIndex old, UniqueIndex index) {
        return old.key().keySet().equals(index.key().keySet())
                && old.collation().equals(index.collation())
                && (old.isOfAll() || (old.partial().equals(index.partial()) && (!old.sparse() || index.sparse())));
    }

    /** What the validators of a schema demand of new documents only. */
    public static List<Transition> sparing(Schema schema) {
        List<Transition> sparing = new ArrayList<>();
        schema.containers().forEach(container -> {
            if (container instanceof CollectionContainer collection
                    && collection.validation().refuses()) {
                sparing.addAll(ValidatorDemands.between(
                        collection.name(), NOTHING, collection.validation().validator()));
            }
        });
        return sparing;
    }
}
