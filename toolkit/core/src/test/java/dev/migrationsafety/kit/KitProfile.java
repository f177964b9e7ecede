package dev.migrationsafety.kit;

import dev.migrationsafety.engine.Borders;
import dev.migrationsafety.engine.Counters;
import dev.migrationsafety.engine.UserTriggers;
import java.util.Locale;
import java.util.Set;

/** What an engine in memory can do; each profile lacks one thing that others have. */
public enum KitProfile {
    /** Everything. */
    FULL(true, true, Set.of(Borders.class, Counters.class, UserTriggers.class)),
    /** Databases cannot be frozen: each state is built again. */
    WITHOUT_TEMPLATES(false, true, Set.of(Borders.class, Counters.class, UserTriggers.class)),
    /** A script that fails leaves what ran before the failing statement. */
    WITHOUT_TRANSACTIONS(true, false, Set.of(Borders.class, Counters.class, UserTriggers.class)),
    /** Code of the users that runs on changes cannot be left out. */
    WITHOUT_TRIGGERS(true, true, Set.of(Borders.class, Counters.class)),
    /** Records that a transition would refuse cannot be told apart. */
    WITHOUT_BORDERS(true, true, Set.of(Counters.class, UserTriggers.class)),
    /** Counters cannot be set. */
    WITHOUT_COUNTERS(true, true, Set.of(Borders.class, UserTriggers.class));

    private final boolean templates;
    private final boolean transactions;
    private final Set<Class<?>> powers;

    KitProfile(boolean templates, boolean transactions, Set<Class<?>> powers) {
        this.templates = templates;
        this.transactions = transactions;
        this.powers = powers;
    }

    boolean hasTemplates() {
        return templates;
    }

    boolean hasTransactions() {
        return transactions;
    }

    boolean has(Class<?> power) {
        return powers.contains(power);
    }

    /** The name used in settings, for example {@code without-templates}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
