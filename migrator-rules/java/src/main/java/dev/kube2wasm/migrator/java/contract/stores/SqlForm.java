package dev.kube2wasm.migrator.java.contract.stores;

/** Conditions written with {@code c} for a column, {@code p} and {@code q} for parameters. */
final class SqlForm {

    private SqlForm() {}

    static String fill(String form, String column, String first, String second) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            switch (c) {
                case 'c' -> result.append(column);
                case 'p' -> result.append(first);
                case 'q' -> result.append(second);
                default -> result.append(c);
            }
        }
        return result.toString();
    }
}
