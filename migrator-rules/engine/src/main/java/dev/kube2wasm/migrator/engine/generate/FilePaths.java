package dev.kube2wasm.migrator.engine.generate;

import java.util.Locale;
import java.util.Set;

/** Which paths a scaffold may have: such that they mean the same on every file system, and never leave its directory. */
public final class FilePaths {

    private static final int LONGEST_PART = 120;
    private static final int LONGEST = 240;
    /** Names that Windows keeps for devices: https://learn.microsoft.com/windows/win32/fileio/naming-a-file, read 2026-11-23. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private FilePaths() {}

    /** Whether {@code path} is relative, has only plain parts and stays where it is put. */
    public static boolean isSafe(String path) {
        if (path.isEmpty() || path.length() > LONGEST) {
            return false;
        }
        for (String part : path.split("/", -1)) {
            if (!isPlain(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlain(String part) {
        if (part.isEmpty()
                || part.length() > LONGEST_PART
                || part.equals(".")
                || part.equals("..")
                || part.endsWith(".")) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            boolean plain =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "._-".indexOf(c) >= 0;
            if (!plain) {
                return false;
            }
        }
        int dot = part.indexOf('.');
        String stem = (dot < 0 ? part : part.substring(0, dot)).toLowerCase(Locale.ROOT);
        boolean numbered = stem.length() == 4
                && (stem.startsWith("com") || stem.startsWith("lpt"))
                && Character.isDigit(stem.charAt(3));
        return !DEVICES.contains(stem) && !numbered;
    }
}
