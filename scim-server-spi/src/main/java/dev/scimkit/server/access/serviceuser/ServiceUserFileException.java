package dev.scimkit.server.access.serviceuser;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Says which file of service users cannot be used, and what is wrong with it and where; never a secret of it. */
public final class ServiceUserFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServiceUserFileException(Path file, @Nullable String fault) {
        super(file + ": " + fault);
    }

    ServiceUserFileException(Path file, String fault, Throwable cause) {
        super(file + ": " + fault, cause);
    }
}
