package dev.migrationsafety.generation.value.form;

import dev.migrationsafety.generation.condition.evaluation.Value;
import dev.migrationsafety.generation.condition.expression.TypeNames;
import dev.migrationsafety.sql.schema.DataType;
import dev.migrationsafety.sql.schema.DataType.Form;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Converts plain Java objects to the text that the server accepts for a type. */
public final class JavaTexts {
    private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "name", "citext");
    private static final Set<String> JSON = Set.of("json", "jsonb");
    private static final Set<String> WHOLE = Set.of("smallint", "integer", "bigint", "oid");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT);
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    private JavaTexts() {}

    /** The text of a value; empty if it is not a value of the type. */
    public static Optional<String> of(DataType type, Object value) {
        if (type.form() == Form.ARRAY && (value instanceof List || value instanceof Object[])) {
            return array(type, value instanceof List<?> list ? list : Arrays.asList((Object[]) value));
        }
        if (value instanceof String || value instanceof Character || value instanceof Enum<?>) {
            String text = value instanceof Enum<?> label ? label.name() : value.toString();
            return Optional.of(text).filter(written -> reads(type, written));
        }
        return type.form() == Form.BASE ? typed(TypeNames.plain(type.base()), value) : Optional.empty();
    }

    /** Whether a text can be one of the type, as far as that is known without the server. */
    private static boolean reads(DataType type, String text) {
        if (type.form() == Form.ENUM) {
            return type.labels().contains(text);
        }
        String base = type.form() == Form.BASE ? TypeNames.plain(type.base()) : "";
        try {
            if (WHOLE.contains(base)) {
                return new BigDecimal(text.strip()).stripTrailingZeros().scale() <= 0;
            } else if (base.equals("numeric") && !text.matches("(?i)\\s*[+-]?(NaN|inf(inity)?)\\s*")) {
                new BigDecimal(text.strip());
            } else if (base.equals("uuid")) {
                UUID.fromString(text);
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<String> typed(String base, Object value) {
        if (value instanceof Number number) {
            String text = number instanceof BigDecimal exact ? exact.toPlainString() : number.toString();
            boolean whole =
                    !WHOLE.contains(base) || reads(DataType.of(base), text.replaceFirst("^-?(Infinity|NaN)$", "0.5"));
            return taken(text, whole && (Value.NUMBERS.contains(base) || TEXTS.contains(base) || JSON.contains(base)));
        } else if (value instanceof Boolean) {
            return taken(value.toString(), base.equals("boolean") || TEXTS.contains(base) || JSON.contains(base));
        } else if (value instanceof UUID) {
            return taken(value.toString(), base.equals("uuid") || TEXTS.contains(base));
        } else if (value instanceof byte[] bytes) {
            return taken("\\x" + HexFormat.of().formatHex(bytes), base.equals("bytea"));
        } else if (value instanceof InetAddress address) {
            return taken(address.getHostAddress(), base.equals("inet") || TEXTS.contains(base));
        } else if (value instanceof Duration || value instanceof Period) {
            return taken(value.toString(), base.equals("interval"));
        } else if (value instanceof Temporal moment) {
            return moment(base, moment);
        }
        return Optional.empty();
    }

    private static Optional<String> moment(String base, Temporal value) {
        if (value instanceof Instant instant) {
            return moment(base, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof ZonedDateTime zoned) {
            return moment(base, zoned.toOffsetDateTime());
        } else if (value instanceof OffsetDateTime point) {
            String utc = TIMESTAMP.format(point.withOffsetSameInstant(ZoneOffset.UTC));
            return taken(utc + "+00", base.equals("timestamp with time zone") || TEXTS.contains(base));
        } else if (value instanceof LocalDateTime local) {
            return taken(TIMESTAMP.format(local), base.startsWith("timestamp") || TEXTS.contains(base));
        } else if (value instanceof LocalDate day) {
            return taken(DATE.format(day), base.equals("date") || base.startsWith("timestamp") || TEXTS.contains(base));
        } else if (value instanceof LocalTime time) {
            return taken(TIME.format(time), base.startsWith("time ") || TEXTS.contains(base));
        } else if (value instanceof OffsetTime time) {
            return taken(
                    TIME.format(time) + time.getOffset().getId().replace("Z", "+00"),
                    base.equals("time with time zone"));
        }
        return Optional.empty();
    }

    private static Optional<String> taken(String text, boolean fits) {
        return fits ? Optional.of(text) : Optional.empty();
    }

    private static Optional<String> array(DataType type, List<?> elements) {
        DataType element = type.element().orElseThrow();
        StringBuilder text = new StringBuilder("{");
        for (Object each : elements) {
            text.append(text.length() == 1 ? "" : ",");
            boolean nested = each instanceof List || each instanceof Object[];
            Optional<String> written = each == null ? Optional.of("NULL") : of(nested ? type : element, each);
            if (written.isEmpty()) {
                return Optional.empty();
            }
            text.append(each == null || nested ? written.get() : quoted(written.get()));
        }
        return Optional.of(text.append('}').toString());
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
