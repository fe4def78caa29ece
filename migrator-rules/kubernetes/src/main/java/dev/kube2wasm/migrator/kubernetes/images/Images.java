package dev.kube2wasm.migrator.kubernetes.images;

/** The parts of an image reference. */
final class Images {

    private Images() {}

    /** The reference without digest and tag, in lower case. */
    static String repository(String image) {
        String name = image.indexOf('@') < 0 ? image : image.substring(0, image.indexOf('@'));
        int colon = name.lastIndexOf(':');
        String untagged = colon > name.lastIndexOf('/') ? name.substring(0, colon) : name;
        return untagged.toLowerCase(java.util.Locale.ROOT);
    }

    /** The last part of the path, such as {@code postgres} of {@code docker.io/library/postgres:16}. */
    static String basename(String image) {
        String repository = repository(image);
        return repository.substring(repository.lastIndexOf('/') + 1);
    }

    /** Whether what stands before the base name is {@code namespace}, with or without a registry before that. */
    static boolean isIn(String namespace, String image) {
        String repository = repository(image);
        int slash = repository.lastIndexOf('/');
        String before = slash < 0 ? "" : repository.substring(0, slash);
        return before.equals(namespace) || before.endsWith("/" + namespace);
    }
}
