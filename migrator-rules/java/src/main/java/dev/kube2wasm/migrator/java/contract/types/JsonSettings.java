package dev.kube2wasm.migrator.java.contract.types;

import java.util.Optional;

/**
 * What a service's settings say about its JSON.
 *
 * @param isJsonB whether JSON-B reads and writes it, not Jackson
 * @param omitsNull whether a property that is null is left out
 * @param textDates whether dates and times are text
 * @param textDurations whether durations are text
 * @param naming the strategy's name, in the style of {@code SNAKE_CASE}
 * @param sorted whether properties are in alphabetical order
 * @param enumsByToString whether an enum constant is written as its {@code toString()}
 * @param datePattern how a {@code java.util.Date} is written
 */
record JsonSettings(
        boolean isJsonB,
        boolean omitsNull,
        boolean textDates,
        boolean textDurations,
        Optional<String> naming,
        boolean sorted,
        boolean enumsByToString,
        Optional<String> datePattern) {}
