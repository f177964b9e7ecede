package dev.migrationsafety.schema;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * The schema of a database at one moment.
 *
 * @param snapshot its catalog objects, everything that is compared
 * @param containers the containers of its records, sorted by name
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Schema(SchemaSnapshot snapshot, List<Container> containers) {
    /** Sorts and copies. */
    public Schema {
        containers = containers.stream()
                .sorted(Comparator.comparing(Container::name))
                .toList();
    }

    /** One with containers of an engine. */
    public static Schema of(SchemaSnapshot snapshot, List<? extends Container> containers) {
        return new Schema(snapshot, List.copyOf(containers));
    }

    /** The container of a name. */
    public Optional<Container> find(ContainerName name) {
        return containers.stream()
                .filter(container -> container.name().equals(name))
                .findFirst();
    }

    /** The declared field of a text such as {@code account.balance}. */
    public Optional<Field> field(String qualified) {
        return containers.stream()
                .filter(container -> qualified.startsWith(container.name() + "."))
                .flatMap(container -> container.fields().stream()
                        .filter(field -> qualified.equals(container.name() + "." + field.path())))
                .findFirst();
    }

    /** The containers that are not parts of others. */
    public List<Container> roots() {
        return containers.stream()
                .filter(container -> container.partOf().isEmpty())
                .toList();
    }

    /**
     * The container through which the records of one are read and written: itself, or the one of which it is a part.
     */
    public ContainerName root(ContainerName name) {
        return find(name).flatMap(Container::partOf).map(this::root).orElse(name);
    }

    /** The same, with the very objects of an earlier schema wherever they are equal, so that both need memory once. */
    public Schema sharing(Schema earlier) {
        if (equals(earlier)) {
            return earlier;
        }
        return new Schema(
                snapshot.sharing(earlier.snapshot),
                containers.stream()
                        .map(container -> earlier.find(container.name())
                                .filter(container::equals)
                                .orElse(container))
                        .toList());
    }

    /** A root and all whose records refer to its own, directly or not. */
    public Set<ContainerName> referring(ContainerName root) {
        Set<ContainerName> found = new LinkedHashSet<>(Set.of(root));
        Deque<ContainerName> open = new ArrayDeque<>(found);
        for (ContainerName target = open.poll(); target != null; target = open.poll()) {
            for (Container other : containers) {
                ContainerName referring = root(other.name());
                for (Reference key : other.references()) {
                    if (root(key.target()).equals(target) && found.add(referring)) {
                        open.add(referring);
                    }
                }
            }
        }
        return found;
    }
}
