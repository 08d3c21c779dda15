package dev.scimkit.benchmarks.core;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** How a library reads a user from JSON and writes it again. */
public interface UserCodec {

    /** Ours, with and without the schema check, raw Jackson as the measure, and the peers. */
    List<String> LIBRARIES = List.of("scimkit", "scimkitUnchecked", "jackson", "unboundId", "scimSdk", "scimple");

    /**
     * {@return the library's own object}
     *
     * @param json the octets of a user
     * @throws Exception if the library refuses the user
     */
    Object read(byte[] json) throws Exception;

    /**
     * {@return the octets of what was read}
     *
     * @param user what {@link #read} returned
     * @throws Exception if the library refuses the user
     */
    byte[] write(Object user) throws Exception;

    /**
     * Prepares a library.
     *
     * @param library one of {@link #LIBRARIES}
     * @return its codec
     */
    static UserCodec of(String library) {
        return switch (library) {
            case "scimkit" -> new ScimkitCodec(true);
            case "scimkitUnchecked" -> new ScimkitCodec(false);
            case "jackson" -> new JacksonCodec();
            case "unboundId" -> new UnboundIdCodec();
            case "scimSdk" -> new ScimSdkCodec();
            case "scimple" -> new ScimpleCodec();
            default -> throw new IllegalArgumentException(library);
        };
    }

    /**
     * Fails if a library loses a name on the way; a fast way to nowhere is not compared.
     *
     * @param json the octets of a user
     * @throws Exception if the library refuses the user
     */
    default void check(byte[] json) throws Exception {
        String written = new String(write(read(json)), StandardCharsets.UTF_8);
        if (!written.contains("\"familyName\":\"")
                || !written.contains("user-1@") && !written.contains("test.user-1@")) {
            throw new IllegalStateException("lost the user's name");
        }
    }
}
