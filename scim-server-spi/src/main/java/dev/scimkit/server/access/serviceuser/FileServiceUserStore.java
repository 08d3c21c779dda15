package dev.scimkit.server.access.serviceuser;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps service users in a JSON file, whose form {@code docs/access.md} describes. Tokens stand in it as hashes only.
 *
 * <p>The file is read again when it has changed, so that people and other processes may write it. When it cannot be read
 * then, or has faults, the store goes on with the service users that it knew, and the log says what is wrong; {@link #reload}
 * throws that. A write reads the file first, replaces it as a whole by a new one, which only its owner can read unless the
 * old one had other permissions, and waits for writes of other processes by a lock on a file beside it that ends in
 * {@code .lock}. A file with faults is never written over. Safe for any number of threads.
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
     * Opens the store of a file that is there.
     *
     * @param file the file
     * @return the store
     * @throws ServiceUserFileException when it cannot be read, or has faults
     */
    public static FileServiceUserStore open(Path file) {
        return new FileServiceUserStore(new ServiceUserFile(file));
    }

    /**
     * Makes a file without service users, and opens its store.
     *
     * @param file the file
     * @return the store
     * @throws ServiceUserFileException when the file is there already, or cannot be written
     */
    public static FileServiceUserStore create(Path file) {
        ServiceUserFile made = new ServiceUserFile(file);
        made.create();
        return new FileServiceUserStore(made);
    }

    /**
     * Reads the file again, whether or not it seems to have changed.
     *
     * @throws ServiceUserFileException when it cannot be read, or has faults; nothing has changed then
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
        } catch (ServiceUserFileException faulty) {
            LOG.error("The service users known before stay: {}", faulty.getMessage());
            next = new Known(last.serviceUsers(), now);
        }
        known = next;
        return next.serviceUsers();
    }

    /** The state is looked at first: what changes while the file is read is read the next time. */
    private static Known read(ServiceUserFile file) {
        Optional<FileState> state = file.state();
        return new Known(file.read(), state);
    }

    /** The service users of the file in a certain state, empty when it is gone. */
    private record Known(ServiceUsers serviceUsers, Optional<FileState> state) {}
}
