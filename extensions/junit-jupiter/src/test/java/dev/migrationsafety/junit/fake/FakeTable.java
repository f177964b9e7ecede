package dev.migrationsafety.junit.fake;

import dev.migrationsafety.schema.Container;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.Field;
import dev.migrationsafety.schema.FieldPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of one column {@code id}, which is its key. */
record FakeTable(ContainerName name) implements Container {
    static final FieldPath ID = FieldPath.of("id");

    @Override
    public List<Field> fields() {
        return List.of(new NumberField(ID));
    }

    @Override
    public List<FieldPath> identity() {
        return List.of(ID);
    }

    private record NumberField(FieldPath path) implements Field {
        @Override
        public String typeName() {
            return "bigint";
        }

        @Override
        public boolean measures() {
            return true;
        }

        @Override
        public boolean isRare(@Nullable String value) {
            return false;
        }

        @Override
        public boolean canBeLeftOut() {
            return false;
        }

        @Override
        public boolean canBeNull() {
            return false;
        }
    }
}
