package dev.kube2wasm.migrator.kubernetes.build;

import java.util.Optional;

/** The parts of image references as builds write them. */
final class ImageNames {

    private ImageNames() {}

    /**
     * The reference without tag and digest, and without the empty parts that an unknown variable leaves. Empty where
     * nothing is left to know the image by.
     */
    static Optional<String> repository(String image) {
        String name = image.strip();
        int digest = name.indexOf('@');
        name = digest < 0 ? name : name.substring(0, digest);
        int colon = name.lastIndexOf(':');
        name = colon > name.lastIndexOf('/') ? name.substring(0, colon) : name;
        while (name.startsWith("/")) {
            name = name.substring(1);
        }
        boolean usable = !name.isEmpty() && !name.endsWith("/") && name.chars().allMatch(ImageNames::isAllowed);
        return usable ? Optional.of(name) : Optional.empty();
    }

    private static boolean isAllowed(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._-/:".indexOf(c) >= 0;
    }
}
