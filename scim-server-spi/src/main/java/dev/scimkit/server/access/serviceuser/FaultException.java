package dev.scimkit.server.access.serviceuser;

/** Says what is wrong with the content of a file of service users, and where. */
final class FaultException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FaultException(String fault) {
        super(fault, null, false, false);
    }

    /** A fault of one member. */
    static FaultException at(String path, String fault) {
        return new FaultException(path + " " + fault);
    }
}
