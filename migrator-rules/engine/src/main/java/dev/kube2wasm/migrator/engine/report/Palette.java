package dev.kube2wasm.migrator.engine.report;

import dev.kube2wasm.migrator.api.assess.Verdict;

/** Whether text is coloured. Colour never carries what the words do not say. */
public enum Palette {
    /** No escape sequences at all. */
    PLAIN {
        @Override
        String paint(Style style, String text) {
            return text;
        }
    },
    /** The eight colours that every terminal knows. */
    ANSI {
        @Override
        String paint(Style style, String text) {
            return style == Style.NORMAL || text.isEmpty() ? text : "\u001b[" + style.code + "m" + text + "\u001b[0m";
        }
    };

    abstract String paint(Style style, String text);

    /** What a piece of text is. */
    enum Style {
        NORMAL(""),
        STRONG("1"),
        FAINT("2"),
        GOOD("32"),
        CHANGE("33"),
        OPEN("35"),
        BAD("31");

        private final String code;

        Style(String code) {
            this.code = code;
        }

        static Style of(Verdict verdict) {
            return switch (verdict) {
                case FIT -> GOOD;
                case REFACTOR -> CHANGE;
                case UNDECIDED -> OPEN;
                case KEEP -> BAD;
            };
        }
    }
}
