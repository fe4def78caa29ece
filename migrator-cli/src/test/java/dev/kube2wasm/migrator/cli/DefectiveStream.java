package dev.kube2wasm.migrator.cli;

import java.io.OutputStream;

/** Fails as no stream does, to stand for a defect anywhere. */
final class DefectiveStream extends OutputStream {

    @Override
    public void write(int b) {
        throw new IllegalStateException("as no stream does");
    }
}
