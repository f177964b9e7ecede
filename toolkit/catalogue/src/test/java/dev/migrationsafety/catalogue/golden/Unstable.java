package dev.migrationsafety.catalogue.golden;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of texts what is new in every run: how long something took, and the time at which a script ran. */
final class Unstable {
    private static final Pattern TOOK = Pattern.compile("measured: \\d+ ms");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,6})?)(?:[+-]\\d{2}(?::\\d{2})?)?");
    /** More than two time zones can be apart. */
    private static final Duration NEAR = Duration.ofDays(2);

    private final LocalDateTime now;

    Unstable(LocalDateTime now) {
        this.now = now;
    }

    Fact removed(Fact fact) {
        List<Fact> below = fact.facts().stream().map(this::removed).toList();
        return new Fact(fact.kind(), removed(fact.text()), below);
    }

    private String removed(String text) {
        String stable = TOOK.matcher(text).replaceAll("measured: (time) ms");
        return TIME.matcher(stable)
                .replaceAll(time -> Matcher.quoteReplacement(
                        isNow(time.group(1) + "T" + time.group(2)) ? "(time of the run)" : time.group()));
    }

    private boolean isNow(String time) {
        try {
            return Duration.between(LocalDateTime.parse(time), now).abs().compareTo(NEAR) < 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
