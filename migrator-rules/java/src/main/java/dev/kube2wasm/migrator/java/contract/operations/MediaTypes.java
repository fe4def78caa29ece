package dev.kube2wasm.migrator.java.contract.operations;

import java.util.Locale;
import java.util.Map;

/** Media types by the names of the constants that frameworks have for them. */
final class MediaTypes {

    private static final Map<String, String> BY_CONSTANT = Map.ofEntries(
            Map.entry("APPLICATION_JSON", "application/json"),
            Map.entry("APPLICATION_XML", "application/xml"),
            Map.entry("APPLICATION_PROBLEM_JSON", "application/problem+json"),
            Map.entry("APPLICATION_OCTET_STREAM", "application/octet-stream"),
            Map.entry("APPLICATION_FORM_URLENCODED", "application/x-www-form-urlencoded"),
            Map.entry("APPLICATION_PDF", "application/pdf"),
            Map.entry("MULTIPART_FORM_DATA", "multipart/form-data"),
            Map.entry("TEXT_PLAIN", "text/plain"),
            Map.entry("TEXT_HTML", "text/html"),
            Map.entry("TEXT_XML", "text/xml"),
            Map.entry("TEXT_CSV", "text/csv"),
            Map.entry("TEXT_EVENT_STREAM", "text/event-stream"),
            Map.entry("SERVER_SENT_EVENTS", "text/event-stream"),
            Map.entry("IMAGE_PNG", "image/png"),
            Map.entry("IMAGE_JPEG", "image/jpeg"),
            Map.entry("IMAGE_GIF", "image/gif"),
            Map.entry("ALL", "*/*"),
            Map.entry("WILDCARD", "*/*"));

    private MediaTypes() {}

    /** A media type from its text or from the name of a constant; empty where it is neither. */
    static String text(String value) {
        if (value.indexOf('/') > 0) {
            return value.strip().toLowerCase(Locale.ROOT);
        }
        String name = value.endsWith("_VALUE") ? value.substring(0, value.length() - "_VALUE".length()) : value;
        if (name.endsWith("_TYPE")) {
            name = name.substring(0, name.length() - "_TYPE".length());
        }
        return BY_CONSTANT.getOrDefault(name, "");
    }
}
