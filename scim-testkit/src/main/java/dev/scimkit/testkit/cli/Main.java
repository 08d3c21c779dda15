package dev.scimkit.testkit.cli;

/** The entry point of the executable jar. */
public final class Main {

    private Main() {}

    /**
     * Runs the command and exits with 0 if the server conforms, 1 if a rule failed, 2 if the rules could not be
     * applied.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(ScimTestkitCommand.commandLine().execute(args));
    }
}
