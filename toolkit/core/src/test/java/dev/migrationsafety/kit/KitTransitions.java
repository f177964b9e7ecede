package dev.migrationsafety.kit;

import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Schema;
import dev.migrationsafety.schema.Transition;
import java.util.ArrayList;
import java.util.List;

/** Finds what a step newly demands: of fields that were declared before, since nothing is known of the others. */
final class KitTransitions {
    private KitTransitions() {}

    static List<Transition> between(Schema before, Schema after) {
        List<Transition> transitions = new ArrayList<>();
        for (Container container : before.containers()) {
            after.find(container.name()).ifPresent(now -> {
                if (container instanceof KitContainer old && now instanceof KitContainer other) {
                    between(old, other, transitions);
                }
            });
        }
        return transitions;
    }

    private static void between(KitContainer before, KitContainer after, List<Transition> transitions) {
        for (KitField old : before.declared()) {
            after.declared().stream()
                    .filter(field -> field.path().equals(old.path()))
                    .findFirst()
                    .ifPresent(now -> {
                        if (!now.typeName().equals(old.typeName())
                                && !now.typeName().equals(KitField.ANY)) {
                            transitions.add(new KitTransition.TypeChanged(before.name(), old, now));
                        }
                        if (now.required() && !old.required()) {
                            transitions.add(new KitTransition.RequiredAdded(before.name(), now.path()));
                        }
                    });
        }
        after.keys().stream()
                .filter(key -> !before.keys().contains(key) && declared(before, key))
                .forEach(key -> transitions.add(new KitTransition.UniqueAdded(before.name(), key)));
        after.references().stream()
                .filter(reference -> before.references().stream().noneMatch(reference::isLike)
                        && declared(before, reference.fields()))
                .forEach(reference -> transitions.add(new KitTransition.ReferenceAdded(reference)));
    }

    private static boolean declared(KitContainer container, List<FieldPath> fields) {
        return container.paths().containsAll(fields);
    }
}
