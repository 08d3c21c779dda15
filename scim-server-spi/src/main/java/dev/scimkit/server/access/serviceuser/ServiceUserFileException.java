package dev.scimkit.server.access.serviceuser;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of service users cannot be used; the message names the file, the place and the reason, but no secrets. */
public final class ServiceUserFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceUserFileException(Path file, @Nullable String fault) {
        super(file + ": " + fault);
    }

    ServiceUserFileException(Path file, String fault, Throwable cause) {
        super(file + ": " + fault, cause);
    }
}
