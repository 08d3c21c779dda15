package dev.scimkit.server.access.serviceuser;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of a file that reveal a change without reading it.
 *
 * @param modified when it was last written
 * @param size its size in bytes
 * @param key the file system's identity of the file, if it has one; a file that replaces another has a new one
 */
record FileState(FileTime modified, long size, @Nullable Object key) {

    static FileState of(BasicFileAttributes attributes) {
        return new FileState(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    }
}
