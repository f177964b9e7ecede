package dev.migrationsafety.schema;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Fields whose values name a record of another container.
 *
 * @param container the container that refers
 * @param fields its fields, in the order of the target's
 * @param target the container referred to
 * @param targetFields the fields referred to
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Reference(
        ContainerName container, List<FieldPath> fields, ContainerName target, List<FieldPath> targetFields) {
    /** Copies the lists. */
    public Reference {
        fields = List.copyOf(fields);
        targetFields = List.copyOf(targetFields);
    }

    /** Whether it leads from the same fields to the same container as another. */
    public boolean isLike(Reference other) {
        return container.equals(other.container) && fields.equals(other.fields) && target.equals(other.target);
    }
}
