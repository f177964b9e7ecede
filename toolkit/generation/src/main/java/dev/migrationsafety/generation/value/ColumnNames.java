package dev.migrationsafety.generation.value;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Guesses the kind of data in a column from its name. */
public final class ColumnNames {
    private static final int ROOM = 1000;

    private static final Set<String> SMALL = Set.of(
            "age",
            "attempt",
            "attempts",
            "capacity",
            "count",
            "counter",
            "day",
            "days",
            "depth",
            "hour",
            "hours",
            "index",
            "interval",
            "length",
            "level",
            "limit",
            "max",
            "min",
            "minutes",
            "month",
            "months",
            "num",
            "order",
            "ordinal",
            "pages",
            "percent",
            "port",
            "position",
            "priority",
            "qty",
            "quantity",
            "rank",
            "rating",
            "retries",
            "rounds",
            "scale",
            "score",
            "seats",
            "seconds",
            "seq",
            "sequence",
            "size",
            "sort",
            "step",
            "timeout",
            "tries",
            "ttl",
            "version",
            "width",
            "height",
            "year",
            "years",
            "weight");
    private static final Set<String> MOMENTS = Set.of(
            "at",
            "date",
            "time",
            "timestamp",
            "millis",
            "ms",
            "epoch",
            "expires",
            "expiry",
            "since",
            "until",
            "created",
            "updated",
            "deleted",
            "createat",
            "updateat",
            "deleteat");
    private static final Set<String> SUMS = Set.of(
            "amount",
            "balance",
            "price",
            "total",
            "sum",
            "cost",
            "fee",
            "rate",
            "tax",
            "value",
            "debit",
            "credit",
            "subtotal",
            "discount",
            "salary",
            "revenue");

    private ColumnNames() {}

    /** The words of a name in lower case: parted by underscores, blanks or a change of case. */
    static List<String> words(String column) {
        String parted = column.replaceAll("([a-z0-9])([A-Z])", "$1_$2");
        return Arrays.asList(parted.toLowerCase(Locale.ROOT).split("[_ -]+", -1));
    }

    /** Whether a name shows that the column contains e-mail addresses. */
    public static boolean tellMail(String column) {
        return NamedTexts.isEmail(column);
    }

    /** Whether a name shows the shape of its texts (a currency, an e-mail) or that they identify something. */
    public static boolean tell(String column) {
        return NamedTexts.isIdentifying(column) || NamedTexts.of(column, ROOM).isPresent();
    }

    /** Whether a name suggests small numbers, over which a script may count. */
    public static boolean tellSmallNumbers(String column) {
        return words(column).stream().anyMatch(SMALL::contains);
    }

    /** Whether a name suggests a point in time, which a number stores as seconds since 1970. */
    public static boolean tellMoment(String column) {
        return words(column).stream().anyMatch(MOMENTS::contains);
    }

    /** Whether a name suggests figures that are added up. */
    static boolean tellSums(String column) {
        return words(column).stream().anyMatch(SUMS::contains);
    }
}
