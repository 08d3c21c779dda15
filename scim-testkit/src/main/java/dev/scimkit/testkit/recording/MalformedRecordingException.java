package dev.scimkit.testkit.recording;

/** Thrown if a recording cannot be read. Its message is one sentence that begins with the place. */
public final class MalformedRecordingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedRecordingException(String place, String problem) {
        super(place + ": " + problem, null, false, false);
    }
}
