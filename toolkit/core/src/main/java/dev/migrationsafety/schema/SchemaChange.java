package dev.migrationsafety.schema;

import java.util.List;

/** One difference between two snapshots. */
public sealed interface SchemaChange {
    /** The object, as {@link CatalogObject#identity()}. */
    String subject();

    /** An object that only the later snapshot has. */
    record Added(CatalogObject object) implements SchemaChange {
        @Override
        public String subject() {
            return object.identity();
        }
    }

    /** An object that only the earlier snapshot has. */
    record Removed(CatalogObject object) implements SchemaChange {
        @Override
        public String subject() {
            return object.identity();
        }
    }

    /** An object whose attributes differ. */
    record Changed(CatalogObject before, CatalogObject after, List<AttributeChange> attributes)
            implements SchemaChange {
        /** Copies the list. */
        public Changed {
            attributes = List.copyOf(attributes);
        }

        @Override
        public String subject() {
            return after.identity();
        }
    }

    /** An object of which only notes differ, for example the physical position of a column. */
    record Noted(CatalogObject before, CatalogObject after, List<AttributeChange> notes) implements SchemaChange {
        /** Copies the list. */
        public Noted {
            notes = List.copyOf(notes);
        }

        @Override
        public String subject() {
            return after.identity();
        }
    }

    /**
     * One attribute that differs.
     *
     * @param name its name
     * @param before its value, or {@code (none)}
     * @param after its value, or {@code (none)}
     */
    record AttributeChange(String name, String before, String after) {
        @Override
        public String toString() {
            return name + ": " + before + " → " + after;
        }
    }
}
