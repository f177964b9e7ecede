package dev.migrationsafety.migration;

import java.util.Locale;
import java.util.Set;

/**
 * The description of a step in the comments at the top of its file, or in its line of a plan; each part may be empty.
 *
 * @param author who wrote it
 * @param date when, as written
 * @param description what it does
 * @param rollback how to go back, in the author's words; nothing is executed from it
 * @param idempotent whether its up may run again, as written; anything but {@link #claimsIdempotence()} claims nothing
 */
public record StepHeader(String author, String date, String description, String rollback, String idempotent) {
    private static final Set<String> YES = Set.of("yes", "true");
    private static final Set<String> NO = Set.of("", "no", "false");

    /** A step without a description. */
    public static final StepHeader NONE = new StepHeader("", "", "", "");

    /** A header that does not say whether the up may run again. */
    public StepHeader(String author, String date, String description, String rollback) {
        this(author, date, description, rollback, "");
    }

    /** Whether it claims that the up may run again: {@code yes} or {@code true} and nothing else. */
    public boolean claimsIdempotence() {
        return YES.contains(idempotent.toLowerCase(Locale.ROOT));
    }

    /** Whether it says something else of running again, which is prose and no claim. */
    public boolean describesRepetition() {
        return !claimsIdempotence() && !NO.contains(idempotent.toLowerCase(Locale.ROOT));
    }

    /** The same with what another header says where this one says nothing. */
    public StepHeader or(StepHeader other) {
        return new StepHeader(
                author.isEmpty() ? other.author : author,
                date.isEmpty() ? other.date : date,
                description.isEmpty() ? other.description : description,
                rollback.isEmpty() ? other.rollback : rollback,
                idempotent.isEmpty() ? other.idempotent : idempotent);
    }
}
