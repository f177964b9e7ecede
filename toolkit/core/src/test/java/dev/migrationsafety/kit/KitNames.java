package dev.migrationsafety.kit;

import dev.migrationsafety.finding.ConfigurationException;
import dev.migrationsafety.schema.ContainerName;
import dev.migrationsafety.schema.FieldPath;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads names of containers, {@code name} or {@code namespace.name}, and paths of fields, {@code outer.inner}. */
final class KitNames {
    private static final Pattern NAME = Pattern.compile("(?:(?<namespace>[a-z]\\w*)\\.)?(?<name>[a-z]\\w*)");

    private KitNames() {}

    static ContainerName container(String text) {
        Matcher matcher = NAME.matcher(text);
        if (!matcher.matches()) {
            throw new ConfigurationException("'" + text + "' is not the name of a container; write name or"
                    + " namespace.name, in small letters.");
        }
        String namespace = matcher.group("namespace");
        return new ContainerName(namespace == null ? "" : namespace, matcher.group("name"));
    }

    static FieldPath path(String text) {
        return new FieldPath(List.of(text.split("\\.")));
    }

    static List<FieldPath> paths(String text) {
        return Arrays.stream(text.split(",")).map(KitNames::path).toList();
    }
}
