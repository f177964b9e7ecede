package dev.migrationsafety.junit;

import dev.migrationsafety.engine.Database;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives parameters and fields a clone of a shared template; the context that asked for it drops it. */
final class MigratedDatabaseExtension implements ParameterResolver, BeforeEachCallback {
    @Override
    public boolean supportsParameter(ParameterContext parameterContext, ExtensionContext context) {
        return parameterContext.isAnnotated(MigratedDatabase.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameterContext, ExtensionContext context) {
        if (parameterContext.getParameter().getType() != DataSource.class) {
            throw new ParameterResolutionException("@MigratedDatabase is on " + parameterContext.getParameter()
                    + ", but it needs a javax.sql.DataSource. Change the type.");
        }
        return open(parameterContext.findAnnotation(MigratedDatabase.class).orElseThrow(), context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            for (Field field : AnnotationSupport.findAnnotatedFields(instance.getClass(), MigratedDatabase.class)) {
                inject(field, instance, context);
            }
        }
    }

    private static void inject(Field field, Object instance, ExtensionContext context) {
        boolean fits = field.getType() == DataSource.class
                && !Modifier.isStatic(field.getModifiers())
                && !Modifier.isFinal(field.getModifiers());
        if (!fits) {
            throw new ExtensionConfigurationException("@MigratedDatabase is on the field " + field
                    + ", but it needs a javax.sql.DataSource field that is neither static nor final. Change the"
                    + " field.");
        }
        MigratedDatabase annotation =
                AnnotationSupport.findAnnotation(field, MigratedDatabase.class).orElseThrow();
        try {
            field.setAccessible(true);
            field.set(instance, open(annotation, context));
        } catch (IllegalAccessException e) {
            throw new ExtensionConfigurationException("The field " + field + " cannot be set: " + e.getMessage(), e);
        }
    }

    private static DataSource open(MigratedDatabase annotation, ExtensionContext context) {
        SharedRehearsal shared = SharedRehearsal.of(Migrations.of(annotation, context), context);
        Database database =
                annotation.rows() ? shared.openFilled(annotation.version()) : shared.open(annotation.version());
        return OpenDatabase.keep(database, context);
    }
}
