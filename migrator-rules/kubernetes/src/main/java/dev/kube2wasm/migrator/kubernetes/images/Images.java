package dev.kube2wasm.migrator.kubernetes.images;

import java.util.Locale;

/** The parts of an image reference. */
public final class Images {

    private Images() {}

    /** The reference without digest and tag, in lower case. */
    public static String repository(String image) {
        String name = image.indexOf('@') < 0 ? image : image.substring(0, image.indexOf('@'));
        int colon = name.lastIndexOf(':');
        String untagged = colon > name.lastIndexOf('/') ? name.substring(0, colon) : name;
        return untagged.toLowerCase(Locale.ROOT);
    }

    /** The last part of the path, such as {@code postgres} of {@code docker.io/library/postgres:16}. */
    public static String basename(String image) {
        String repository = repository(image);
        return repository.substring(repository.lastIndexOf('/') + 1);
    }
}
