package dev.kube2wasm.migrator.java.build;

import java.util.Optional;

/** Names of images as build files write them. */
final class ImageName {

    private ImageName() {}

    /**
     * The image without tag and digest; empty where its last part is not known. A registry or a namespace that is
     * still a placeholder is left out.
     */
    static Optional<String> of(String text) {
        String image = text.strip();
        for (String scheme : new String[] {"docker://", "registry://", "tar://"}) {
            image = image.startsWith(scheme) ? image.substring(scheme.length()) : image;
        }
        int placeholder = image.lastIndexOf('}');
        int digest = image.indexOf('@', Math.max(placeholder, 0));
        image = digest < 0 ? image : image.substring(0, digest);
        image = withoutTag(image);
        int unknown = image.lastIndexOf('}');
        if (unknown >= 0) {
            int slash = image.indexOf('/', unknown);
            if (slash < 0) {
                return Optional.empty();
            }
            image = image.substring(slash + 1);
        }
        while (image.startsWith("/")) {
            image = image.substring(1);
        }
        boolean known = !image.isEmpty() && !image.contains("$") && !image.contains(" ") && !image.endsWith("/");
        return known ? Optional.of(image) : Optional.empty();
    }

    // A colon before the last slash belongs to the registry's port or to a placeholder.
    private static String withoutTag(String image) {
        int depth = 0;
        for (int i = image.length() - 1; i >= 0; i--) {
            char c = image.charAt(i);
            depth += c == '}' ? 1 : 0;
            depth -= c == '{' ? 1 : 0;
            if (c == '/' && depth == 0) {
                break;
            }
            if (c == ':' && depth == 0) {
                return withoutTag(image.substring(0, i));
            }
        }
        return image;
    }
}
