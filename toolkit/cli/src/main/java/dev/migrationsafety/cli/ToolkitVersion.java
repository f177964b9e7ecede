package dev.migrationsafety.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Tells the version of the toolkit. */
final class ToolkitVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(ToolkitVersion.class.getPackage().getImplementationVersion())
                .orElse("development");
        return new String[] {"migration-safety " + version + ", Java " + Runtime.version()};
    }
}
