package dev.scimkit.testkit.cli;

import dev.scimkit.testkit.recording.MalformedRecordingException;
import dev.scimkit.testkit.recording.Recorder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that turns recorded traffic into a session file. */
@Command(
        name = "record",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpWidth = 100,
        description =
                "Turns an identity provider's requests, as curl commands or as a HAR file, into a session file that"
                        + " --sessions runs.%nCredentials, cookies, tokens and passwords are left out or replaced. Read the file"
                        + " before you share it all the same: names and addresses of people stay.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the session was written", "2:the recording could not be read"})
final class RecordCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "<recording>",
            description =
                    "File with curl commands, one request each, or a HAR file, of at most 10000000 octets and 1000"
                            + " requests. Standard input if left out.")
    private @Nullable Path recording;

    @Option(names = "--output", paramLabel = "<file>", description = "File to write. Standard output if left out.")
    private @Nullable Path output;

    @Option(
            names = "--id",
            paramLabel = "<id>",
            defaultValue = "REC-1",
            description = "Id of the session. Default: ${DEFAULT-VALUE}.")
    private String id = "";

    @Option(
            names = "--asks",
            paramLabel = "<sentence>",
            defaultValue = "A client sends the requests that were recorded",
            description = "What the client does, as a sentence without a full stop. Default: ${DEFAULT-VALUE}.")
    private String asks = "";

    @Option(
            names = "--base-path",
            paramLabel = "<path>",
            defaultValue = "",
            description =
                    "Path of the base URL, such as /scim/v2. By default what precedes /Users or another endpoint.")
    private String basePath = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (!id.matches("[A-Za-z0-9._-]{1,60}")) {
            throw new CannotRunException("--id must have 1 to 60 letters, digits, dots and hyphens");
        }
        if (asks.isBlank() || asks.chars().anyMatch(Character::isISOControl)) {
            throw new CannotRunException("--asks must be one line of text");
        }
        Recorder.Recorded recorded = session();
        try {
            if (output == null) {
                Objects.requireNonNull(spec).commandLine().getOut().print(recorded.text());
                Objects.requireNonNull(spec).commandLine().getOut().flush();
            } else {
                Files.writeString(output, recorded.text(), StandardCharsets.UTF_8);
            }
        } catch (IOException unwritable) {
            throw new CannotRunException("Cannot write " + output + ": " + unwritable);
        }
        Objects.requireNonNull(spec)
                .commandLine()
                .getErr()
                .println("Requests: " + recorded.requests() + " recorded, " + recorded.leftOut()
                        + " left out (not to SCIM)");
        return ScimTestkitCommand.CONFORMS;
    }

    private Recorder.Recorded session() {
        try {
            String path = basePath.endsWith("/") ? basePath.substring(0, basePath.length() - 1) : basePath;
            return Recorder.session(text(), new Recorder.Naming(id, asks.strip(), path));
        } catch (MalformedRecordingException malformed) {
            throw new CannotRunException(String.valueOf(malformed.getMessage()));
        } catch (IOException unreadable) {
            throw new CannotRunException("Cannot read the recording: " + unreadable);
        }
    }

    /** One octet more than the limit is read, so that a longer recording is noticed but not loaded. */
    private String text() throws IOException {
        try (InputStream in = recording == null ? System.in : Files.newInputStream(recording)) {
            byte[] octets = in.readNBytes(Recorder.LONGEST + 1);
            if (octets.length > Recorder.LONGEST) {
                throw new CannotRunException(
                        "The recording has more than " + Recorder.LONGEST + " octets; record less at a time");
            }
            return new String(octets, StandardCharsets.UTF_8);
        }
    }
}
