package dev.migrationsafety.generation.value;

import dev.migrationsafety.generation.condition.expression.TypeNames;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.DataType.Form;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Ordinary texts, and those at the edge of what a text can be. */
public final class Texts {
    private static final Set<String> BASES =
            Set.of("text", "character varying", "character", "citext", "name", "\"char\"");
    private static final int ORDINARY_LENGTH = 20;
    private static final int MARK_LENGTH = 4;
    private static final String FOREIGN = "äöüßéñçøÅŁžæœŠğıŽЖДшяλΩ中日本";
    private static final String[] WORDS = {
        "account", "Alice", "annual", "Berlin", "Bob", "branch", "café", "carrier", "deposit", "Dvořák", "east", "fee",
        "first", "garden", "Göteborg", "harbor", "index", "June", "Kraków", "ledger", "Łódź", "main", "Müller", "north",
        "note", "order", "Øster", "paid", "quarter", "river", "São", "second", "Smith", "street", "total", "upper",
        "voyage", "west", "Zoë", "7", "42", "2024"
    };
    /** Outer blanks, with combining marks between them where there is room. */
    private static final List<String> OUTER = List.of(" e\u0301te\u0301 ", " a\u0308 ", " a", " ");

    private static final List<String> EDGES = List.of(
            "",
            " e\u0301te\u0301 ",
            " a\u0308 ",
            " a",
            " ",
            " before",
            "after ",
            "e\u0301te\u0301",
            "a\u0308",
            "O'Brien",
            "back\\slash",
            "100%",
            "\"quoted\"",
            "tab\there",
            "line\nbreak",
            "comma,semi;",
            "{brace}",
            "NULL",
            "İstanbul ß",
            "\uD83D\uDE00");

    private Texts() {}

    /** Whether a type contains texts. */
    public static boolean isText(DataType type) {
        return type.form() == Form.BASE && BASES.contains(TypeNames.plain(type.base()));
    }

    /** The greatest number of characters of a type. */
    public static int mostCharacters(DataType type) {
        return switch (TypeNames.plain(type.base())) {
            case "\"char\"" -> 1;
            case "name" -> ORDINARY_LENGTH;
            default -> type.length().orElse(Integer.MAX_VALUE);
        };
    }

    /** Texts of letters, digits and single blanks inside, of a length. */
    static Arbitrary<String> ordinary(DataType type, int min, int max) {
        int least = Math.max(1, min);
        int most = Math.max(least, Math.min(max, Math.max(least + 4, ORDINARY_LENGTH)));
        boolean plain = TypeNames.plain(type.base()).equals("\"char\"");
        var letters = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .numeric();
        Arbitrary<String> random = (plain ? letters : letters.withChars("    " + FOREIGN))
                .ofMinLength(least)
                .ofMaxLength(most)
                .map(Texts::withoutOuterBlanks);
        Arbitrary<String> full = letters.ofLength(most);
        if (least > 3 || most < 3) {
            return random;
        }
        Arbitrary<String> words = Arbitraries.of(WORDS)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(list -> cut(String.join(" ", list), most))
                .map(text -> text.length() < least ? text + "xxx".substring(0, least - text.length()) : text);
        return Arbitraries.frequencyOf(Tuple.of(8, words), Tuple.of(5, random), Tuple.of(1, full));
    }

    /**
     * Makes a text of an identifying column its own, since unique indexes over expressions such as {@code lower(name)}
     * are not known here; any other text stays as it is.
     */
    public static String individual(WantedValues wantedValues, String text, RandomGenerator random) {
        if (!isText(wantedValues.type()) || !NamedTexts.isIdentifying(wantedValues.column())) {
            return text;
        }
        boolean formed = isFormed(wantedValues);
        if (formed && !text.contains("-")) {
            return text;
        }
        StringBuilder mark = new StringBuilder();
        for (int i = 0; i < MARK_LENGTH; i++) {
            mark.append(Character.forDigit(random.nextInt(36), 36));
        }
        int at = text.indexOf('@');
        String marked = at >= 0
                ? text.substring(0, at) + mark + text.substring(at)
                : text + (formed ? "-" : text.contains("://") ? "" : " ") + mark;
        return wantedValues.accepts(marked) && length(marked) <= wantedValues.mostCharacters() ? marked : text;
    }

    /** Whether the name of a text column shows a strict form, which no edge text has. */
    public static boolean isFormed(WantedValues wantedValues) {
        return FormedTexts.of(wantedValues.column(), wantedValues.mostCharacters())
                .isPresent();
    }

    /** What the first rows of the edge pool hold: outer blanks and combining marks, then nothing; later rows anything. */
    public static List<String> first(int row) {
        return row == 0 ? OUTER : row == 1 ? List.of("") : List.of();
    }

    /** Texts at the edge that fit into a length. */
    public static List<String> edges(int min, int max) {
        return EDGES.stream()
                .filter(text -> length(text) >= min && length(text) <= max)
                .toList();
    }

    /** The number of characters as the server counts them. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String cut(String text, int most) {
        return withoutOuterBlanks(text.length() <= most ? text : text.substring(0, most));
    }

    private static String withoutOuterBlanks(String text) {
        if (text.isEmpty() || !(text.startsWith(" ") || text.endsWith(" "))) {
            return text;
        }
        StringBuilder inner = new StringBuilder(text);
        for (int i : new int[] {0, text.length() - 1}) {
            if (inner.charAt(i) == ' ') {
                inner.setCharAt(i, 'x');
            }
        }
        return inner.toString();
    }
}
