package dev.migrationsafety.kit;

import dev.migrationsafety.engine.capability.Borders;
import dev.migrationsafety.engine.capability.ContainerIdentities;
import dev.migrationsafety.engine.capability.Counters;
import dev.migrationsafety.engine.capability.UserTriggers;
import java.util.Locale;

/** What an engine in memory can do; each profile lacks one thing that others have. */
public enum KitProfile {
    /** Everything. */
    FULL,
    /** Databases cannot be frozen: each state is built again. */
    WITHOUT_TEMPLATES,
    /** A script that fails leaves what ran before the failing statement. */
    WITHOUT_TRANSACTIONS,
    /** Code of the users that runs on changes cannot be left out. */
    WITHOUT_TRIGGERS,
    /** Records that a transition would refuse cannot be told apart. */
    WITHOUT_BORDERS,
    /** A renamed container is not recognized. */
    WITHOUT_IDENTITIES,
    /** Counters cannot be set. */
    WITHOUT_COUNTERS;

    boolean hasTemplates() {
        return this != WITHOUT_TEMPLATES;
    }

    boolean hasTransactions() {
        return this != WITHOUT_TRANSACTIONS;
    }

    boolean has(Class<?> power) {
        return (power == Borders.class && this != WITHOUT_BORDERS)
                || (power == ContainerIdentities.class && this != WITHOUT_IDENTITIES)
                || (power == Counters.class && this != WITHOUT_COUNTERS)
                || (power == UserTriggers.class && this != WITHOUT_TRIGGERS);
    }

    /** The name used in settings, for example {@code without-templates}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
