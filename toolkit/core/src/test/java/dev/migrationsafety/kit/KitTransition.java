package dev.migrationsafety.kit;

import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import dev.migrationsafety.schema.Reference;
import dev.migrationsafety.schema.Transition;
import java.util.List;
import java.util.stream.Collectors;

/** What a step newly demands of records in memory. */
public sealed interface KitTransition extends Transition {
    /** A field has another type. */
    record TypeChanged(ContainerName container, KitField before, KitField after) implements KitTransition {
        @Override
        public List<FieldPath> fields() {
            return List.of(before.path());
        }

        @Override
        public Effect effect() {
            return Effect.TYPE;
        }

        @Override
        public String describe() {
            return container + "." + before.path() + ": " + before.typeName() + " → " + after.typeName();
        }
    }

    /** A field must be there and not null. */
    record RequiredAdded(ContainerName container, FieldPath field) implements KitTransition {
        @Override
        public List<FieldPath> fields() {
            return List.of(field);
        }

        @Override
        public Effect effect() {
            return Effect.REQUIRED;
        }

        @Override
        public String describe() {
            return container + "." + field + ": required";
        }
    }

    /** No two records may agree in some fields. */
    record UniqueAdded(ContainerName container, List<FieldPath> fields) implements KitTransition {
        /** Copies the list. */
        public UniqueAdded {
            fields = List.copyOf(fields);
        }

        @Override
        public Effect effect() {
            return Effect.UNIQUE;
        }

        @Override
        public String describe() {
            return container + ": unique over " + joined(fields);
        }
    }

    /** Values must name a record of another container. */
    record ReferenceAdded(Reference reference) implements KitTransition {
        @Override
        public ContainerName container() {
            return reference.container();
        }

        @Override
        public List<FieldPath> fields() {
            return reference.fields();
        }

        @Override
        public Effect effect() {
            return Effect.REFERENCE;
        }

        @Override
        public String describe() {
            return reference.container() + "." + joined(reference.fields()) + ": reference to " + reference.target()
                    + "." + joined(reference.targetFields());
        }
    }

    private static String joined(List<FieldPath> fields) {
        return fields.stream().map(FieldPath::toString).collect(Collectors.joining(", "));
    }
}
