package dev.kube2wasm.migrator.engine.generate;

/** Media types of bodies. */
public final class MediaTypes {

    /** What a body is where nobody says otherwise. */
    public static final String JSON = "application/json";

    private MediaTypes() {}

    /** Whether a body of this media type is read as JSON. */
    public static boolean isJson(String media) {
        return media.startsWith(JSON) || media.endsWith("+json") || media.equals("*/*");
    }
}
