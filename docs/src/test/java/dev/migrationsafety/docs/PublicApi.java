package dev.migrationsafety.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The types that carry {@code @API} with their members, one line each, as callers and implementors depend on them. */
final class PublicApi {
    private static final Pattern JAVA = Pattern.compile("\\bjava\\.(?:lang|util)\\.(?=[A-Z])");
    private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

    private PublicApi() {}

    static List<String> lines() {
        TreeSet<String> lines = new TreeSet<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.migrationsafety").stream()
                        .map(JavaClass::reflect)
                        .filter(type -> status(type).isPresent() && Modifier.isPublic(type.getModifiers()))
                        .forEach(type -> lines.addAll(lines(type)));
        return List.copyOf(lines);
    }

    /** The status of a type or of what it is nested in; empty for what is nobody's business. */
    private static Optional<API.Status> status(Class<?> type) {
        API own = type.getAnnotation(API.class);
        if (own != null) {
            return Optional.of(own.status()).filter(status -> status != API.Status.INTERNAL);
        }
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? Optional.empty() : status(outer);
    }

    private static List<String> lines(Class<?> type) {
        Type parent = type.getGenericSuperclass();
        String superclass = parent == null ? "" : " extends " + parent.getTypeName();
        String head = status(type).orElseThrow() + " " + type.toGenericString() + superclass
                + names(" implements ", type.getGenericInterfaces())
                + (type.isSealed() ? names(" permits ", type.getPermittedSubclasses()) : "");
        return Stream.of(
                        Stream.of(head),
                        Stream.of(type.getDeclaredConstructors())
                                .filter(PublicApi::isOpen)
                                .map(Constructor::toGenericString),
                        Stream.of(type.getDeclaredMethods())
                                .filter(method -> isOpen(method) && !OF_OBJECT.contains(method.getName()))
                                .map(PublicApi::method),
                        Stream.of(type.getDeclaredFields())
                                .filter(PublicApi::isOpen)
                                .map(Field::toGenericString))
                .flatMap(lines -> lines)
                .map(line -> type.getName() + ": "
                        + JAVA.matcher(line.replace(type.getName() + ".", "")).replaceAll(""))
                .toList();
    }

    private static boolean isOpen(Member member) {
        return (Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers()))
                && !member.isSynthetic();
    }

    private static String method(Method method) {
        Object standard = method.getDefaultValue();
        String text = standard instanceof Object[] values ? Arrays.toString(values) : String.valueOf(standard);
        return method.toGenericString() + (standard == null ? "" : " default " + text);
    }

    private static String names(String word, Type[] types) {
        return types.length == 0
                ? ""
                : word + Stream.of(types).map(Type::getTypeName).sorted().collect(Collectors.joining(", "));
    }
}
