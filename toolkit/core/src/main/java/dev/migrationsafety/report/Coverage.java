package dev.migrationsafety.report;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Which of the transitions of a step were exercised: the up ran with rows that the schema after the transition cannot
 * hold, or with rows at its limit if there are none.
 *
 * @param transitions how many there are
 * @param rest those that were not exercised, with the reason
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Coverage(int transitions, List<Unexercised> rest) {
    /** A step without transitions. */
    public static final Coverage NONE = new Coverage(0, List.of());

    /** Copies the list. */
    public Coverage {
        rest = List.copyOf(rest);
    }

    /**
     * A transition that was not exercised.
     *
     * @param transition what changes, for example {@code account.balance: numeric(18,4) → numeric(18,2)}
     * @param reason why
     */
    public record Unexercised(String transition, String reason) {
        @Override
        public String toString() {
            return transition + " (" + reason + ")";
        }
    }

    /** How many were exercised. */
    public int exercised() {
        return transitions - rest.size();
    }

    /** In words, for example {@code 3 of 4 transitions exercised}. */
    @Override
    public String toString() {
        return exercised() + " of " + transitions + (transitions == 1 ? " transition" : " transitions") + " exercised";
    }
}
