package dev.migrationsafety.generation.value;

/** What the names of columns tell. */
public final class ColumnNames {
    private static final int ROOM = 60;

    private ColumnNames() {}

    /** Whether a name tells that the column holds mail addresses. */
    public static boolean tellMail(String column) {
        return NamedTexts.isEmail(column);
    }

    /** Whether a name tells the shape of its texts (a currency, an e-mail) or that they identify something. */
    public static boolean tell(String column) {
        return NamedTexts.isIdentifying(column) || NamedTexts.of(column, ROOM).isPresent();
    }
}
