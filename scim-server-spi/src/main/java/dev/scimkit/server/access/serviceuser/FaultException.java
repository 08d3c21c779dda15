package dev.scimkit.server.access.serviceuser;

/** The content of a file of service users is wrong; the message says where and why. */
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
