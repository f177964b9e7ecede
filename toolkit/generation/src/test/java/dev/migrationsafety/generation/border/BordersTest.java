package dev.migrationsafety.generation.border;

import static dev.migrationsafety.generation.TableBuilder.column;
import static dev.migrationsafety.generation.TableBuilder.labels;
import static dev.migrationsafety.generation.TableBuilder.named;
import static dev.migrationsafety.generation.TableBuilder.table;
import static dev.migrationsafety.generation.TableBuilder.type;
import static org.assertj.core.api.Assertions.assertThat;

import dev.migrationsafety.generation.Filled;
import dev.migrationsafety.sql.schema.Check;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.ForeignKey;
import dev.migrationsafety.sql.schema.Key;
import dev.migrationsafety.sql.transition.SqlTransition;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class BordersTest {
    private static final int ROWS = 12;

    private static List<String> changed(DataType before, DataType after) {
        SqlTransition transition =
                new SqlTransition.TypeChanged(named("t"), column("v", before, false), column("v", after, false));
        return Filled.of(
                        ROWS,
                        List.of(transition),
                        Map.of(),
                        table("t").key("id", "integer").notNull("v", before))
                .verify()
                .values("t", "v");
    }

    /** Some values, and at most half of them, lie beyond the border. */
    private static void liesOnBothSides(List<String> values, Predicate<String> holdable) {
        assertThat(values).hasSizeGreaterThanOrEqualTo(ROWS);
        assertThat(values.stream().filter(holdable).count()).isBetween(values.size() / 2L, values.size() - 1L);
    }

    private static boolean isBelow(String text, String border) {
        return new BigDecimal(text).abs().compareTo(new BigDecimal(border)) < 0;
    }

    @Test
    void usesAllDigitsWhereAWiderScaleTakesOneAway() {
        List<String> values = changed(type("numeric(10,2)"), type("numeric(10,3)"));

        liesOnBothSides(values, text -> isBelow(text, "10000000"));
        assertThat(values).contains("99999999.99", "9999999.99");
    }

    @Test
    void usesDigitsThatANarrowerScaleRounds() {
        List<String> values = changed(type("numeric(18,4)"), type("numeric(18,2)"));

        liesOnBothSides(values, text -> text.endsWith("00"));
        assertThat(values).contains("0.0050", "0.0150", "0.0101");
    }

    @Test
    void goesBeyondTheRangeOfNarrowerIntegers() {
        List<String> values = changed(type("bigint"), type("integer"));

        liesOnBothSides(values, text -> isBelow(text, "2147483648.5") && !text.equals("2147483648"));
        assertThat(values).contains("2147483648", "-2147483649", "9007199254740993", "2147483647");
    }

    @Test
    void usesIntegersThatAFloatCannotHold() {
        liesOnBothSides(changed(type("bigint"), type("double precision")), text -> isBelow(text, "9007199254740993"));
    }

    @Test
    void usesOneCharacterTooManyAndTheLastThatFits() {
        List<String> values = changed(type("character varying(50)"), type("character varying(10)"));

        liesOnBothSides(values, text -> text.length() <= 10);
        assertThat(values).anyMatch(text -> text.length() == 11).anyMatch(text -> text.length() == 10);
    }

    @Test
    void usesTextsThatAreNoNumbers() {
        liesOnBothSides(changed(type("text"), type("integer")), text -> text.matches("-?\\d+"));
    }

    @Test
    void usesTimesThatADateDrops() {
        liesOnBothSides(changed(type("timestamp without time zone"), type("date")), text -> text.endsWith(" 00:00:00"));
    }

    @Test
    void usesLabelsThatTheNextTypeLacks() {
        liesOnBothSides(
                changed(labels("st", "new", "paid", "void"), labels("st2", "new", "paid")),
                text -> !text.equals("void"));
    }

    @Test
    void keepsKeysInTheRangeOfTheNextType() {
        SqlTransition transition = new SqlTransition.TypeChanged(
                named("t"), column("id", type("bigint"), false), column("id", type("integer"), false));
        Filled filled = Filled.of(
                        ROWS, List.of(transition), Map.of(), table("t").key("id", "bigint"))
                .verify();

        liesOnBothSides(filled.values("t", "id"), text -> isBelow(text, "2147483648"));
    }

    @Test
    void usesRemovedLabels() {
        SqlTransition transition = new SqlTransition.LabelsRemoved(
                named("t"), column("v", labels("st", "new", "paid", "void"), true), List.of("void"));
        Filled filled = Filled.of(
                        ROWS,
                        List.of(transition),
                        Map.of(),
                        table("t").key("id", "integer").nullable("v", labels("st", "new", "paid", "void")))
                .verify();

        liesOnBothSides(filled.values("t", "v"), text -> !text.equals("void"));
    }

    @Test
    void usesNullsThatWillNotBeAllowed() {
        Filled filled = Filled.of(
                        ROWS,
                        List.of(new SqlTransition.NotNullAdded(named("t"), "v")),
                        Map.of(),
                        table("t").key("id", "integer").nullable("v", "text"))
                .verify();

        liesOnBothSides(filled.values("t", "v"), text -> !text.equals("NULL"));
    }

    @Test
    void repeatsValuesOfANewKey() {
        Key key = new Key("t_a_b_key", List.of("a", "b"), true, "");
        Filled filled = Filled.of(
                        ROWS,
                        List.of(new SqlTransition.KeyAdded(named("t"), key)),
                        Map.of(),
                        table("t").key("id", "integer").notNull("a", "text").nullable("b", "integer"))
                .verify();

        Set<List<String>> seen = new HashSet<>();
        long distinct = filled.rows("t").stream()
                .filter(row -> seen.add(List.of(String.valueOf(row.get("a")), String.valueOf(row.get("b")))))
                .count();
        assertThat(distinct).isBetween(ROWS / 2L, ROWS - 1L);
    }

    @Test
    void refersToRowsThatAreNotThere() {
        ForeignKey key = new ForeignKey("t_p_fkey", named("t"), List.of("p"), named("parent"), List.of("id"), false);
        Filled filled = Filled.of(
                        ROWS,
                        List.of(new SqlTransition.ForeignKeyAdded(named("t"), key)),
                        Map.of(),
                        table("parent").key("id", "bigint"),
                        table("t").key("id", "integer").notNull("p", "bigint"))
                .verify();

        liesOnBothSides(filled.values("t", "p"), filled.values("parent", "id")::contains);
    }

    @Test
    void breaksANewCheckInEachOfItsParts() {
        Check check = new Check("c", List.of("n", "s"), "((n > 0) AND (s = ANY (ARRAY['a'::text, 'b'::text])))");
        Filled filled = Filled.of(
                        ROWS,
                        List.of(new SqlTransition.CheckAdded(named("t"), check)),
                        Map.of(),
                        table("t").key("id", "integer").nullable("n", "integer").notNull("s", "text"))
                .verify();

        Set<String> broken = new HashSet<>();
        long held = filled.rows("t").stream()
                .filter(row -> {
                    String n = row.get("n");
                    boolean number = n == null || Integer.parseInt(n) > 0;
                    boolean text = Set.of("a", "b").contains(String.valueOf(row.get("s")));
                    broken.add(number + " " + text);
                    return number && text;
                })
                .count();
        assertThat(held).isEqualTo(ROWS / 2);
        assertThat(broken).contains("true true", "true false").containsAnyOf("false true", "false false");
    }

    @Test
    void breaksACheckOnAKeyByChanceWhereNothingTellsHow() {
        Check check = new Check("c", List.of("login"), "(login = lower(login))");
        Filled filled = Filled.of(
                        ROWS,
                        List.of(new SqlTransition.CheckAdded(named("t"), check)),
                        Map.of(),
                        table("t").key("id", "integer").notNull("login", "text").unique("login"))
                .verify();

        liesOnBothSides(filled.values("t", "login"), text -> text.equals(text.toLowerCase(java.util.Locale.ROOT)));
    }

    @Test
    void breaksOneOfSeveralBordersAtATime() {
        DataType wide = type("character varying(50)");
        List<SqlTransition> transitions = List.of(
                new SqlTransition.NotNullAdded(named("t"), "a"),
                new SqlTransition.TypeChanged(
                        named("t"), column("v", wide, false), column("v", type("character varying(5)"), false)));
        Filled filled = Filled.of(
                        ROWS,
                        transitions,
                        Map.of(),
                        table("t").key("id", "integer").nullable("a", "text").notNull("v", wide))
                .verify();

        assertThat(filled.rows("t")).allSatisfy(row -> assertThat(
                        row.get("a") == null && String.valueOf(row.get("v")).length() > 5)
                .isFalse());
        assertThat(filled.values("t", "a")).contains("NULL");
        assertThat(filled.values("t", "v")).anyMatch(text -> text.length() > 5);
    }

    @Test
    void letsHoldableRowsReferToHoldableParentsOnly() {
        DataType wide = type("bigint");
        List<SqlTransition> transitions = List.of(
                new SqlTransition.TypeChanged(
                        named("p"), column("id", wide, false), column("id", type("integer"), false)),
                new SqlTransition.TypeChanged(
                        named("c"), column("p_id", wide, false), column("p_id", type("integer"), false)));
        Filled filled = Filled.of(
                        ROWS,
                        transitions,
                        Map.of(),
                        table("p").key("id", "bigint"),
                        table("c")
                                .key("id", "integer")
                                .notNull("p_id", "bigint")
                                .refers("p_id", "p", "id"))
                .verify();

        assertThat(filled.values("c", "p_id").stream()
                        .filter(text -> isBelow(text, "2147483648"))
                        .count())
                .isGreaterThanOrEqualTo(ROWS / 2L);
    }

    @Test
    void usesWhatTheOldTypeAllowsWhereTheNextHoldsNothing() {
        Filled filled = Filled.of(
                ROWS,
                List.of(new SqlTransition.CheckAdded(named("t"), new Check("c", List.of("n"), "(n < 0)"))),
                Map.of(),
                table("t").key("id", "integer").notNull("n", "integer").check("(n > 0)"));

        assertThat(filled.result.unfillable()).isEmpty();
        assertThat(filled.values("t", "n")).hasSize(ROWS).allSatisfy(text -> assertThat(Integer.parseInt(text))
                .isPositive());
    }
}
