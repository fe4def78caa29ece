package dev.kube2wasm.migrator.engine.link;

import java.util.Locale;

/** Addresses as code writes them: often incomplete, with variables in braces. */
final class Urls {

    private Urls() {}

    /** {@code url} without {@code user:password@}. */
    static String withoutCredentials(String url) {
        int start = authorityStart(url);
        int at = url.lastIndexOf('@', authorityEnd(url, start) - 1);
        return at < start ? url : url.substring(0, start) + url.substring(at + 1);
    }

    /** The host in lower case; empty where {@code url} names none. */
    static String host(String url) {
        int start = authorityStart(url);
        if (start == 0 && url.startsWith("/")) {
            return "";
        }
        String authority = url.substring(start, authorityEnd(url, start));
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = host.indexOf(':');
        return (colon < 0 ? host : host.substring(0, colon)).toLowerCase(Locale.ROOT);
    }

    private static int authorityStart(String url) {
        int scheme = url.indexOf("://");
        return scheme < 0 ? 0 : scheme + 3;
    }

    private static int authorityEnd(String url, int start) {
        int end = url.length();
        for (char stop : new char[] {'/', '?', '#'}) {
            int at = url.indexOf(stop, start);
            if (at >= 0 && at < end) {
                end = at;
            }
        }
        return end;
    }
}
