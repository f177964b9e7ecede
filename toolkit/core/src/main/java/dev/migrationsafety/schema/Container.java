package dev.migrationsafety.schema;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A container of records: a table, a collection, an index of documents. Implemented by engines as values: two are
 * equal if records written to one could be written to the other.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Container {
    /** Its name. */
    ContainerName name();

    /**
     * The fields that the schema declares, in their physical order; records may have others where the engine allows it.
     */
    List<Field> fields();

    /** The fields that identify a record and are never absent or null; empty where nothing does. */
    List<FieldPath> identity();

    /** The fields of each unique key, {@link #identity()} among them. */
    default List<List<FieldPath>> keys() {
        return identity().isEmpty() ? List.of() : List.of(identity());
    }

    /** What its records refer to, as the server enforces it. */
    default List<Reference> references() {
        return List.of();
    }

    /** The container of which it is a part; its records are read and written through that one. */
    default Optional<ContainerName> partOf() {
        return Optional.empty();
    }

    /** Whether code of the users runs inside the server when its records change. */
    default boolean runsUserCode() {
        return hasTriggers();
    }

    /** Whether the user's triggers run on changes of its records. */
    default boolean hasTriggers() {
        return false;
    }

    /** The declared field of a path. */
    default Optional<Field> field(FieldPath path) {
        return fields().stream().filter(field -> field.path().equals(path)).findFirst();
    }

    /** The paths of its declared fields in alphabetical order, as records are read. */
    default List<FieldPath> paths() {
        return fields().stream().map(Field::path).sorted().toList();
    }
}
