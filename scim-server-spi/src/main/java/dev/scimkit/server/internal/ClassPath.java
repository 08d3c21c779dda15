package dev.scimkit.server.internal;

/**
 * Where optional libraries may be while scimkit is on the module path. A module does not read the class path by itself: it
 * would find the classes there, and fail with an {@code IllegalAccessError}.
 *
 * <p>Each module has its own copy, because {@link Module#addReads} may be called only by the module itself.
 */
public final class ClassPath {

    private ClassPath() {}

    /** Lets this module use what is on the class path; does nothing if scimkit itself is on it. */
    public static void read() {
        Module own = ClassPath.class.getModule();
        for (ClassLoader loader = ClassPath.class.getClassLoader(); loader != null; loader = loader.getParent()) {
            own.addReads(loader.getUnnamedModule());
        }
    }
}
