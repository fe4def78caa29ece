package dev.kube2wasm.migrator.cli;

/** Ends a command with a message for the user and an exit status. Not a defect: it has no stack trace. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private Failure(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** The call itself is wrong. */
    static Failure usage(String message) {
        return new Failure(Exit.USAGE, message);
    }

    /** Nothing can be read, or the result cannot be written. */
    static Failure inputOutput(String message) {
        return new Failure(Exit.INPUT_OUTPUT, message);
    }

    int status() {
        return status;
    }

    String text() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
