package dev.migrationsafety.generation.value;

import static dev.migrationsafety.generation.value.TypeTexts.ints;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts of types that speak of the server itself: names of what every server has, transactions, places in its log. */
final class ServerTexts {
    private ServerTexts() {}

    static Optional<Arbitrary<String>> of(String base) {
        List<String> names = names(base);
        if (!names.isEmpty()) {
            return Optional.of(Arbitraries.of(names));
        }
        return Optional.ofNullable(
                switch (base) {
                    case "pg_lsn" ->
                        ints(0, 0xFFFFF)
                                .map(place -> Integer.toHexString(place % 16) + "/1" + Integer.toHexString(place));
                    case "txid_snapshot", "pg_snapshot" -> ints(10, 99).map(xmin -> xmin + ":200:" + xmin + ",150");
                    case "xid", "xid8", "cid" -> ints(3, 9999).map(String::valueOf);
                    case "tid" -> ints(1, 99).map(place -> "(0," + place + ")");
                    case "refcursor" -> ints(1, 99).map(number -> "cursor " + number);
                    case "int2vector" -> ints(-9, 99).map(number -> number + " 0 32767");
                    case "oidvector" -> ints(1, 99).map(number -> number + " 16384 4294967295");
                    default -> null;
                });
    }

    private static List<String> names(String base) {
        return switch (base) {
            case "regclass" ->
                List.of("pg_catalog.pg_class", "pg_catalog.pg_type", "pg_catalog.pg_proc", "pg_catalog.pg_am");
            case "regtype" -> List.of("integer", "text", "boolean", "numeric", "timestamp with time zone", "text[]");
            case "regnamespace" -> List.of("pg_catalog", "information_schema", "pg_toast");
            case "regrole" -> List.of("pg_monitor", "pg_read_all_data", "pg_write_all_data", "pg_signal_backend");
            case "regproc" ->
                List.of("pg_catalog.now", "pg_catalog.version", "pg_catalog.txid_current", "pg_catalog.pi");
            case "regprocedure" ->
                List.of("pg_catalog.now()", "pg_catalog.abs(integer)", "pg_catalog.lower(text)", "pg_catalog.pi()");
            case "regoper" -> List.of("pg_catalog.|/", "pg_catalog.||/", "pg_catalog.!!");
            case "regoperator" ->
                List.of("pg_catalog.+(integer,integer)", "pg_catalog.=(text,text)", "pg_catalog.-(NONE,bigint)");
            case "regcollation" -> List.of("pg_catalog.\"C\"", "pg_catalog.\"POSIX\"", "pg_catalog.\"default\"");
            case "regconfig" -> List.of("pg_catalog.simple", "pg_catalog.english", "pg_catalog.german");
            case "regdictionary" -> List.of("pg_catalog.simple", "pg_catalog.english_stem", "pg_catalog.german_stem");
            case "aclitem" ->
                List.of(
                        "=r/pg_monitor",
                        "pg_monitor=r*w/pg_read_all_data",
                        "pg_read_all_data=UC/pg_write_all_data",
                        "pg_write_all_data=arwdDxt/pg_monitor");
            case "jsonpath" ->
                List.of(
                        "$.\"id\"",
                        "$.\"lines\"[*].\"sum\"",
                        "strict $.\"a b\"[0 to last]",
                        "$[*]?(@.\"price\" > 10.50)",
                        "$.**.\"Größe\"");
            default -> List.of();
        };
    }
}
