package dev.kube2wasm.migrator.kubernetes.yaml;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * What a scalar without quotes means. The rules are those of kubectl, which still reads YAML 1.1 with a few differences:
 * {@code y} is a boolean, {@code 0o14} a number, and neither {@code 1:30} nor {@code 2024-01-01} is more than a string.
 */
final class Scalars {

    private Scalars() {}

    static YamlType typeOf(String text) {
        if (text.isEmpty()) {
            return YamlType.ABSENT;
        }
        char first = text.charAt(0);
        if (first == '+' || first == '-' || first == '.' || (first >= '0' && first <= '9')) {
            return numberType(text);
        }
        if (text.length() > 5) {
            return YamlType.STRING;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        boolean usualCase = text.equals(lower)
                || text.equals(text.toUpperCase(Locale.ROOT))
                || text.substring(1).equals(lower.substring(1));
        if (!usualCase) {
            return YamlType.STRING;
        }
        return switch (lower) {
            case "~", "null" -> YamlType.ABSENT;
            case "true", "false", "yes", "no", "on", "off", "y", "n" -> YamlType.BOOLEAN;
            default -> YamlType.STRING;
        };
    }

    private static YamlType numberType(String text) {
        if (integer(text).isPresent()) {
            return YamlType.INTEGER;
        }
        return isFloat(text) ? YamlType.FLOAT : YamlType.STRING;
    }

    /** The value of an integer in any of the notations that kubectl takes. */
    static Optional<BigInteger> integer(String text) {
        boolean negative = text.startsWith("-");
        String digits = text.substring(negative || text.startsWith("+") ? 1 : 0).replace("_", "");
        int radix = 10;
        if (digits.length() > 2 && digits.charAt(0) == '0') {
            radix = switch (digits.charAt(1)) {
                case 'x', 'X' -> 16;
                case 'o', 'O' -> 8;
                case 'b', 'B' -> 2;
                default -> 10;
            };
            if (radix != 10) {
                digits = digits.substring(2);
            }
        }
        if (radix == 10 && digits.length() > 1 && digits.charAt(0) == '0' && allDigits(digits, 8)) {
            radix = 8;
        }
        if (digits.isEmpty() || digits.length() > 64 || !allDigits(digits, radix)) {
            return Optional.empty();
        }
        BigInteger value = new BigInteger(digits, radix);
        return Optional.of(negative ? value.negate() : value);
    }

    private static boolean allDigits(String text, int radix) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 'z' || Character.digit(text.charAt(i), radix) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFloat(String text) {
        int i = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        String rest = text.substring(i).toLowerCase(Locale.ROOT);
        if (rest.equals(".inf") || text.equalsIgnoreCase(".nan")) {
            return true;
        }
        int digits = 0;
        int dots = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '.') {
                dots++;
            } else if (c >= '0' && c <= '9') {
                digits++;
            } else if (c != '_') {
                break;
            }
            i++;
        }
        if (digits == 0 || dots > 1) {
            return false;
        }
        return i == text.length() || isExponent(text.substring(i));
    }

    private static boolean isExponent(String text) {
        if (text.charAt(0) != 'e' && text.charAt(0) != 'E') {
            return false;
        }
        int start = text.length() > 1 && (text.charAt(1) == '-' || text.charAt(1) == '+') ? 2 : 1;
        return start < text.length() && allDigits(text.substring(start), 10);
    }
}
