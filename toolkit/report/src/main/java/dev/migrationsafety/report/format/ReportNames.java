package dev.migrationsafety.report.format;

import dev.migrationsafety.report.SafetyReport;
import java.util.Locale;

/** Names of report files. */
public final class ReportNames {
    private static final int LONGEST = 120;

    private ReportNames() {}

    public static String of(SafetyReport report) {
        return of(report.test(), report.partial());
    }

    /** A name that every file system accepts; a hash distinguishes names with replaced characters. */
    public static String of(String test, boolean partial) {
        String plain = test.replaceAll("[^A-Za-z0-9._-]+", "-");
        if (plain.length() > LONGEST) {
            plain = plain.substring(0, LONGEST);
        }
        boolean same = plain.equals(test) && !plain.startsWith(".") && !plain.isEmpty();
        String name = same ? plain : "report-" + plain + "-" + String.format(Locale.ROOT, "%08x", test.hashCode());
        return name + (partial ? "-partial" : "");
    }
}
