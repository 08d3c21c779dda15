package dev.scimkit.server.access.serviceuser;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Supplier;

/** The file of a {@link FileServiceUserStore}: read and replaced as a whole. */
final class ServiceUserFile {

    /** The file lock excludes other processes, this lock other threads; writes are rare enough for a single one. */
    private static final Object WRITES = new Object();

    private final Path file;

    ServiceUserFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    /** Returns the state that reveals changes; empty if the file is missing. */
    Optional<FileState> state() {
        try {
            return Optional.of(FileState.of(Files.readAttributes(file, BasicFileAttributes.class)));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    ServiceUsers read() {
        try {
            return ServiceUserReader.read(Files.readAllBytes(file));
        } catch (NoSuchFileException missing) {
            throw new FileServiceUserStore.UnusableFileException(file, "does not exist", missing);
        } catch (IOException unreadable) {
            throw new FileServiceUserStore.UnusableFileException(file, "cannot be read", unreadable);
        } catch (FaultException fault) {
            throw new FileServiceUserStore.UnusableFileException(file, fault.getMessage());
        }
    }

    void create() {
        exclusively(() -> {
            if (Files.exists(file)) {
                throw new FileServiceUserStore.UnusableFileException(file, "already exists");
            }
            replace(ServiceUsers.NONE);
            return file;
        });
    }

    <T> T exclusively(Supplier<T> work) {
        Path lock = file.resolveSibling(file.getFileName() + ".lock");
        synchronized (WRITES) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock(); // until the channel is closed
                return work.get();
            } catch (IOException failure) {
                throw unwritable(failure);
            }
        }
    }

    /** Replaces the file atomically: others see the old or the new content. A symbolic link stays a link. */
    void replace(ServiceUsers serviceUsers) {
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file;
            Path next = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".tmp");
            try {
                write(next, ServiceUserWriter.write(serviceUsers));
                keepPermissions(target, next);
                Files.move(next, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(next);
            }
        } catch (IOException failure) {
            throw unwritable(failure);
        }
    }

    private static void keepPermissions(Path target, Path next) throws IOException {
        if (Files.exists(target)
                && target.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(next, Files.getPosixFilePermissions(target));
        }
    }

    private static void write(Path next, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    private FileServiceUserStore.UnusableFileException unwritable(IOException failure) {
        return new FileServiceUserStore.UnusableFileException(file, "cannot be written", failure);
    }
}
