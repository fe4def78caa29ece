package dev.kube2wasm.migrator.engine.report;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Relative URI references, as SARIF's {@code artifactLocation.uri} wants them (RFC 3986, section 4.2). */
final class SarifUri {

    /** The name that code scanning services know for the root of a checkout. */
    static final String BASE = "%SRCROOT%";

    private static final String UNRESERVED = "-._~/";

    private SarifUri() {}

    /** {@code file}, with all but unreserved characters and {@code /} as the percent-encoded bytes of UTF-8. */
    static String of(String file) {
        StringBuilder uri = new StringBuilder(file.length());
        for (byte b : file.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if ((c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || UNRESERVED.indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return uri.toString();
    }
}
