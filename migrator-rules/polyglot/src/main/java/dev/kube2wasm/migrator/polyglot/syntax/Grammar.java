package dev.kube2wasm.migrator.polyglot.syntax;

import org.treesitter.TSLanguage;
import org.treesitter.TreeSitterCSharp;
import org.treesitter.TreeSitterGo;
import org.treesitter.TreeSitterJavascript;
import org.treesitter.TreeSitterPython;
import org.treesitter.TreeSitterTypescript;

/** The languages that are parsed. */
public enum Grammar {
    GO,
    JAVASCRIPT,
    TYPESCRIPT,
    PYTHON,
    C_SHARP;

    TSLanguage language() {
        return switch (this) {
            case GO -> new TreeSitterGo();
            case JAVASCRIPT -> new TreeSitterJavascript();
            case TYPESCRIPT -> new TreeSitterTypescript();
            case PYTHON -> new TreeSitterPython();
            case C_SHARP -> new TreeSitterCSharp();
        };
    }
}
