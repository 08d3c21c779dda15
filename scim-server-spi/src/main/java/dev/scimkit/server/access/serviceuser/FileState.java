package dev.scimkit.server.access.serviceuser;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * By what one sees that a file has changed without reading it.
 *
 * @param modified when it was written last
 * @param size its size in octets
 * @param key what tells it from the file that it replaced, if the file system has such a thing
 */
record FileState(FileTime modified, long size, @Nullable Object key) {

    static FileState of(BasicFileAttributes attributes) {
        return new FileState(attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
    }
}
