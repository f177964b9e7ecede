package dev.migrationsafety.generation.border;

import dev.migrationsafety.generation.value.constraint.Measure;
import dev.migrationsafety.generation.value.constraint.ValueConstraint;
import java.util.ArrayList;
import java.util.List;

/** Dates and times that another type may take for something else, by the time zone of the session. */
final class MomentBorder {
    /** What a clock does not show when it is put forward, and shows twice when it is put back: Europe, then New York. */
    private static final List<String> WHEN_CLOCKS_CHANGE = List.of(
            "2024-03-31 02:30:00",
            "2024-10-27 00:30:00",
            "2024-10-27 01:30:00",
            "2024-03-10 02:30:00",
            "2024-11-03 05:30:00",
            "2024-11-03 06:30:00");

    private MomentBorder() {}

    /** Neither the first nor the last moment; a time of day has none. */
    static List<String> infinity(Measure measure) {
        return measure.base().startsWith("time w") ? List.of() : List.of("infinity", "-infinity");
    }

    /** What should occur on the side that is held, or turns out not to be in the session's zone. */
    static List<ValueConstraint> inside(Measure old, Measure now) {
        List<ValueConstraint> inside = new ArrayList<>();
        if (!old.base().startsWith("time w") && !now.base().startsWith("time w")) {
            inside.add(ValueConstraint.of(infinity(old)));
            boolean zoned = old.base().contains("with time zone") != now.base().contains("with time zone");
            if (zoned && !old.base().equals("date") && !now.base().equals("date")) {
                for (String moment : WHEN_CLOCKS_CHANGE) {
                    old.position(moment)
                            .map(old::format)
                            .ifPresent(text -> inside.add(ValueConstraint.of(List.of(text))));
                }
            }
        }
        return inside;
    }
}
