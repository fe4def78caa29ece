package dev.kube2wasm.migrator.engine.generate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Hands out names that differ from each other, also on file systems that do not mind case. */
public final class Unique {

    private final Set<String> taken = new HashSet<>();

    /** None is taken but these. */
    public Unique(String... reserved) {
        for (String name : reserved) {
            taken.add(name.toLowerCase(Locale.ROOT));
        }
    }

    /** {@code wanted}, or that with the first number from 2 that makes it new. */
    public String name(String wanted, String separator) {
        String name = wanted;
        for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = wanted + separator + n;
        }
        return name;
    }
}
