package dev.scimkit.server.access.serviceuser;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps service users in a JSON file, whose format {@code docs/access.md} describes. It contains only hashes of tokens.
 *
 * <p>The store reads the file again when it has changed, so people and other processes may write it. If the file is
 * then unreadable or malformed, the store keeps the service users that it knew and logs what is wrong; {@link #reload}
 * throws instead.
 *
 * <p>To write, the store locks a file beside it that ends in {@code .lock}, reads the file and replaces it as a whole.
 * The new file has the permissions of the old one; a first file is readable by its owner only. A malformed file is
 * never overwritten. Thread-safe.
 */
public final class FileServiceUserStore extends SnapshotStore {

    private static final Logger LOG = LoggerFactory.getLogger(FileServiceUserStore.class);

    private final ServiceUserFile file;
    private volatile Known known;

    private FileServiceUserStore(ServiceUserFile file) {
        this.file = file;
        this.known = read(file);
    }

    /**
     * Opens an existing file.
     *
     * @param file the file
     * @return the store
     * @throws UnusableFileException if it cannot be read or is malformed
     */
    public static FileServiceUserStore open(Path file) {
        return new FileServiceUserStore(new ServiceUserFile(file));
    }

    /**
     * Creates a file without service users and opens it.
     *
     * @param file the file
     * @return the store
     * @throws UnusableFileException if the file already exists or cannot be written
     */
    public static FileServiceUserStore create(Path file) {
        ServiceUserFile made = new ServiceUserFile(file);
        made.create();
        return new FileServiceUserStore(made);
    }

    /**
     * Reads the file again, even if it seems unchanged.
     *
     * @throws UnusableFileException if it cannot be read or is malformed; the store then stays as it was
     */
    public void reload() {
        known = read(file);
    }

    @Override
    ServiceUsers change(UnaryOperator<ServiceUsers> change) {
        return file.exclusively(() -> {
            ServiceUsers before = file.read();
            file.replace(change.apply(before));
            reload();
            return before;
        });
    }

    @Override
    ServiceUsers current() {
        Optional<FileState> now = file.state();
        Known last = known;
        if (now.equals(last.state())) {
            return last.serviceUsers();
        }
        return refresh(last, now);
    }

    private ServiceUsers refresh(Known last, Optional<FileState> now) {
        Known next;
        try {
            next = new Known(file.read(), now);
        } catch (UnusableFileException faulty) {
            LOG.error(
                    "The file of service users is ignored until it is corrected; the service users read before stay:"
                            + " {}",
                    faulty.getMessage());
            next = new Known(last.serviceUsers(), now);
        }
        known = next;
        return next.serviceUsers();
    }

    /** Reads the state first, so that a change during reading is noticed the next time. */
    private static Known read(ServiceUserFile file) {
        Optional<FileState> state = file.state();
        return new Known(file.read(), state);
    }

    /** The service users of a file in a certain state; the state is empty if the file was missing. */
    private record Known(ServiceUsers serviceUsers, Optional<FileState> state) {}

    /** A file of service users cannot be used; the message names the file, the place and the reason, but no secrets. */
    public static final class UnusableFileException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnusableFileException(Path file, @Nullable String fault) {
            super(file + ": " + fault);
        }

        UnusableFileException(Path file, String fault, Throwable cause) {
            super(file + ": " + fault, cause);
        }
    }
}
