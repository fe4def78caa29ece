package dev.kube2wasm.migrator.cli;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a constant of an enum by its name in lower case, and says which there are where it is none of them. */
final class OneOf<E extends Enum<E>> implements ITypeConverter<E> {

    private final Class<E> type;

    OneOf(Class<E> type) {
        this.type = type;
    }

    @Override
    public E convert(String value) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(value.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'" + value + "' is none of "
                        + Stream.of(type.getEnumConstants()).map(Enum::toString).collect(Collectors.joining(", "))));
    }
}
