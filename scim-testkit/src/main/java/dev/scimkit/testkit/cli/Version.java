package dev.scimkit.testkit.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of the testkit, from the jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"scim-testkit " + Objects.requireNonNullElse(version, "(not from a jar)")};
    }
}
