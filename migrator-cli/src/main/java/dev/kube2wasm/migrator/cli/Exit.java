package dev.kube2wasm.migrator.cli;

/** The exit statuses: a contract with the scripts that call us. */
final class Exit {

    static final int DONE = 0;

    /** Done, and {@code --fail-on} was met. */
    static final int FAIL_ON = 1;

    static final int USAGE = 2;

    /** Nothing readable, or the output could not be written. */
    static final int INPUT_OUTPUT = 3;

    /** A defect of ours. */
    static final int DEFECT = 70;

    private Exit() {}
}
