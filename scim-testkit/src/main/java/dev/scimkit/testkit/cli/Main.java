package dev.scimkit.testkit.cli;

/** The entry of the executable jar. */
public final class Main {

    private Main() {}

    /**
     * Runs the command and ends the process: 0 when the server conforms, 1 when a rule failed, 2 when the rules could not
     * be applied.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        System.exit(ScimTestkitCommand.commandLine().execute(args));
    }
}
