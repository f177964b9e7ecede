package dev.migrationsafety.engine.provision;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.finding.ProvisioningException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * The available provisioners, of which one is chosen: the one that the user named, else the first in order that can
 * start the server. Users call it; thread-safe if its provisioners are.
 */
public final class Provisioners {
    private final List<Provisioner> candidates;

    /**
     * Sorts candidates by order.
     *
     * @throws ConfigurationException if two have the same id or order
     */
    public Provisioners(List<Provisioner> candidates) {
        List<Provisioner> sorted = new ArrayList<>(candidates);
        sorted.sort(Comparator.comparingInt(Provisioner::order).thenComparing(Provisioner::id));
        for (int i = 0; i < sorted.size(); i++) {
            for (Provisioner earlier : sorted.subList(0, i)) {
                refuseTwins(earlier, sorted.get(i));
            }
        }
        this.candidates = List.copyOf(sorted);
    }

    /**
     * Those that {@link ServiceLoader} finds.
     *
     * @throws ConfigurationException if two have the same id or order, or one cannot be loaded
     */
    public static Provisioners onClassPath() {
        try {
            return new Provisioners(ServiceLoader.load(Provisioner.class).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList());
        } catch (ServiceConfigurationError e) {
            throw new ConfigurationException(
                    "A provisioner on the class path cannot be loaded: " + e.getMessage()
                            + ". Remove or repair the artifact that provides it.",
                    e);
        }
    }

    /** These and one more, for example one over the URL that the user gave. */
    public Provisioners and(Provisioner more) {
        List<Provisioner> all = new ArrayList<>(candidates);
        all.add(more);
        return new Provisioners(all);
    }

    /**
     * Chooses the first by order that is available.
     *
     * @throws ProvisioningException if none is; its message has the reason of each
     */
    public Provisioner choose(ServerRequest request) {
        StringBuilder reasons = new StringBuilder();
        for (Provisioner candidate : candidates) {
            Optional<String> reason = reason(candidate, request);
            if (reason.isEmpty()) {
                return candidate;
            }
            reasons.append("\n  ").append(candidate.id()).append(": ").append(reason.get());
        }
        throw new ProvisioningException("No " + wanted(request) + " server can be started."
                + (candidates.isEmpty()
                        ? " No provisioner is on the class path; add migration-safety-embedded"
                                + " or migration-safety-testcontainers."
                        : " Tried in this order:" + reasons));
    }

    /**
     * Chooses the one that the user named, and no other if it is not available.
     *
     * @throws ConfigurationException if there is none of that id
     * @throws ProvisioningException if it is not available
     */
    public Provisioner choose(String id, ServerRequest request) {
        Provisioner named = candidates.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException("The class path has no provisioner '" + id
                        + "'; available: " + (candidates.isEmpty() ? "none" : ids())
                        + ". Correct the name or add the artifact that provides it."));
        reason(named, request).ifPresent(reason -> {
            throw new ProvisioningException("The selected provisioner '" + id + "' cannot start a " + wanted(request)
                    + " server: " + reason + ".");
        });
        return named;
    }

    private String ids() {
        return candidates.stream().map(Provisioner::id).collect(Collectors.joining(", "));
    }

    private static String wanted(ServerRequest request) {
        return request.engine() + (request.version().isEmpty() ? "" : " " + request.version());
    }

    private static Optional<String> reason(Provisioner candidate, ServerRequest request) {
        try {
            return candidate.unavailable(request);
        } catch (RuntimeException | LinkageError e) {
            return Optional.of("its own check failed: " + e);
        }
    }

    private static void refuseTwins(Provisioner one, Provisioner other) {
        String same = one.id().equals(other.id())
                ? "the id '" + one.id() + "'"
                : one.order() == other.order() ? "the order " + one.order() : "";
        if (!same.isEmpty()) {
            throw new ConfigurationException("Two provisioners have " + same + ": "
                    + one.getClass().getName() + " and " + other.getClass().getName()
                    + ". Remove one of them from the class path.");
        }
    }
}
