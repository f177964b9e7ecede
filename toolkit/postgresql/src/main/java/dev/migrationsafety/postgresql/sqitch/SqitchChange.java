package dev.migrationsafety.postgresql.sqitch;

import java.util.ArrayList;
import java.util.List;

/** One change of a plan; tags come to it while the plan is read. */
final class SqitchChange {
    private final String name;
    private final int line;
    private final String planner;
    private final String date;
    private final String note;
    private final List<String> tags = new ArrayList<>();
    private final List<String> reworkTags = new ArrayList<>();

    SqitchChange(String name, int line, String planner, String date, String note) {
        this.name = name;
        this.line = line;
        this.planner = planner;
        this.date = date;
        this.note = note;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    String planner() {
        return planner;
    }

    String date() {
        return date;
    }

    String note() {
        return note;
    }

    /** Tags that follow it directly. */
    List<String> tags() {
        return tags;
    }

    /** If it was reworked later, the tags from there back to it: one of them is in the names of its files. */
    List<String> reworkTags() {
        return reworkTags;
    }
}
