package dev.kube2wasm.migrator.engine.link;

/**
 * An image reference, taken apart. Placeholders and templates in it are taken as they are.
 *
 * @param full without tag and digest
 * @param path the same without the registry's host
 * @param base the last part of the path
 * @param tag empty where there is none
 */
record ImageName(String full, String path, String base, String tag) {

    static ImageName of(String reference) {
        String name = reference.strip();
        int scheme = name.indexOf("://");
        name = scheme < 0 ? name : name.substring(scheme + 3);
        int digest = name.indexOf('@');
        name = digest < 0 ? name : name.substring(0, digest);
        int colon = name.lastIndexOf(':');
        String tag = "";
        if (colon > name.lastIndexOf('/')) {
            tag = name.substring(colon + 1);
            name = name.substring(0, colon);
        }
        int slash = name.indexOf('/');
        String host = slash < 0 ? "" : name.substring(0, slash);
        boolean registry = host.indexOf('.') >= 0 || host.indexOf(':') >= 0 || host.equals("localhost");
        return new ImageName(name, registry ? name.substring(slash + 1) : name, Paths.name(name), tag);
    }
}
