package dev.kube2wasm.migrator.java.bytecode;

import java.util.Collection;
import java.util.List;

/** Which classes are the service's own, by the names of their packages. */
final class Packages {

    private static final int FEWEST = 2;
    private static final int MOST = 3;

    private Packages() {}

    /**
     * What the names of a team's classes start with, told by those of one of its services: all parts that they share
     * but the last, two at least and three at most. {@code com/shop/orders/Order.class} gives {@code com/shop/}.
     */
    static String prefix(Collection<String> classFiles) {
        List<String> parts = null;
        for (String file : classFiles) {
            List<String> own = List.of(file.split("/", -1));
            own = own.subList(0, own.size() - 1);
            parts = parts == null ? own : parts.subList(0, common(parts, own));
        }
        if (parts == null || parts.isEmpty()) {
            return "";
        }
        int kept = Math.max(FEWEST, Math.min(MOST, parts.size() - 1));
        return String.join("/", parts.subList(0, Math.min(kept, parts.size()))) + "/";
    }

    private static int common(List<String> a, List<String> b) {
        int same = 0;
        while (same < Math.min(a.size(), b.size()) && a.get(same).equals(b.get(same))) {
            same++;
        }
        return same;
    }

    /** Whether the file is a class that people wrote, by its name. */
    static boolean isWritten(String classFile) {
        String name = classFile.substring(classFile.lastIndexOf('/') + 1);
        return name.endsWith(".class")
                && !name.equals("module-info.class")
                && !name.equals("package-info.class")
                && !name.startsWith("$")
                && !name.contains("$$")
                && !name.contains("__")
                && !classFile.contains("META-INF/");
    }
}
