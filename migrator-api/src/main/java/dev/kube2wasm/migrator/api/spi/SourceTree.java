package dev.kube2wasm.migrator.api.spi;

import java.util.List;

/**
 * The files below the inspected root, already without what no reader should see (version control, installed packages,
 * build output). The only way in which readers touch the disk; thread-safe.
 */
public interface SourceTree {

    /** Every file, relative to the root with {@code /}, sorted. */
    List<String> files();

    /** The content of one of {@link #files()}. */
    Content read(String file);

    /** What reading a file gave. */
    sealed interface Content {

        /** The file's bytes. */
        final class Bytes implements Content {

            private final byte[] bytes;

            public Bytes(byte[] bytes) {
                this.bytes = bytes;
            }

            /** The bytes themselves, shared by all readers: not to be changed. */
            public byte[] bytes() {
                return bytes;
            }
        }

        /** Nothing, for the reason given. */
        record Unreadable(Problem problem) implements Content {}
    }
}
