package dev.migrationsafety.configuration.file;

import dev.migrationsafety.migration.Declaration;
import dev.migrationsafety.settings.AllowedEmpty;
import dev.migrationsafety.settings.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what owners declared and accepted. */
final class AcceptanceReader {
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{16}");
    private final Section file;

    AcceptanceReader(Section file) {
        this.file = file;
    }

    List<Declaration> declarations() {
        List<Declaration> found = new ArrayList<>();
        Optional<Section> section = file.section("declarations");
        section.ifPresent(declarations -> {
            for (Section item : declarations.sections("irreversible")) {
                found.add(declaration(item, Declaration.Kind.IRREVERSIBLE, ""));
            }
            for (Section item : declarations.sections("lossy")) {
                found.add(declaration(item, Declaration.Kind.LOSSY, item.required("column")));
            }
            for (Section item : declarations.sections("logs")) {
                found.add(log(item));
            }
            declarations.texts("idempotent").stream()
                    .map(Declaration::idempotent)
                    .forEach(found::add);
            declarations.close();
        });
        return found;
    }

    private static Declaration declaration(Section item, Declaration.Kind kind, String subject) {
        Declaration declaration = new Declaration(
                kind, item.required("version"), subject, item.required("owner"), item.required("reason"));
        item.close();
        return declaration;
    }

    private static Declaration log(Section item) {
        Declaration declaration =
                new Declaration(Declaration.Kind.LOG, "", table(item), item.required("owner"), item.required("reason"));
        item.close();
        return declaration;
    }

    private static String table(Section item) {
        String table = item.required("table");
        return table.startsWith("public.") ? table.substring("public.".length()) : table;
    }

    List<Waiver> waivers() {
        List<Waiver> found = new ArrayList<>();
        for (Section item : file.sections("accepted")) {
            Waiver waiver = new Waiver(
                    item.requiredValue("fingerprint", "", "16 hexadecimal digits as the report prints them", text -> {
                        if (!FINGERPRINT.matcher(text).matches()) {
                            throw new IllegalArgumentException(text);
                        }
                        return text;
                    }),
                    item.required("owner"),
                    item.requiredValue("expires", LocalDate.EPOCH, "a date, for example 2027-01-31", LocalDate::parse),
                    item.required("reason"));
            boolean twice = found.stream().anyMatch(other -> other.fingerprint().equals(waiver.fingerprint()));
            if (twice && !waiver.fingerprint().isEmpty()) {
                item.problem(
                        "fingerprint", "fingerprint " + waiver.fingerprint() + " is accepted twice; keep one entry");
            }
            item.close();
            found.add(waiver);
        }
        return found;
    }

    static List<AllowedEmpty> allowedEmpty(Section policy) {
        List<AllowedEmpty> found = new ArrayList<>();
        for (Section item : policy.sections("allow-empty")) {
            found.add(new AllowedEmpty(table(item), item.required("owner"), item.required("reason")));
            item.close();
        }
        return found;
    }
}
