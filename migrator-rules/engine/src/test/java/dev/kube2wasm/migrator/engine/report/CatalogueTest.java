package dev.kube2wasm.migrator.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.target.Capability;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void rulesAreSortedAndAligned() {
        assertThat(Catalogue.rules(List.of(Samples.RULES.get(1), Samples.RULES.get(0)))
                        .text(Palette.PLAIN))
                .isEqualTo("""
                        java-jdbc    Finds SQL databases.  sql.mysql
                        java-routes  Finds routes.         http.inbound
                        """);
    }

    @Test
    void aTargetCountsItsClaims() {
        assertThat(Catalogue.targets(List.of(Samples.SPIN)).rows())
                .containsExactly(List.of(
                        "spin",
                        "Spin",
                        "1 provided, 1 limited, 1 replaceable, 1 absent, " + (Capability.values().length - 4)
                                + " unstated"));
    }

    @Test
    void everyCapabilityHasAClaimWithItsSourceOrSaysThatThereIsNone() {
        assertThat(Catalogue.claims(Samples.SPIN).rows())
                .hasSameSizeAs(Capability.values())
                .contains(List.of("memory", "limited to 4096 MiB", "https://example.org/docs", "2026-11-20"))
                .contains(List.of("redis", "nobody has stated whether the target offers it", "", ""));
    }

    @Test
    void markdownCellsCannotEndTheCell() {
        assertThat(new Table(List.of("A", "B"), List.of(List.of("a|b", "c\nd"))).markdown())
                .isEqualTo("| A | B |\n| --- | --- |\n| a\\|b | c<U+A>d |\n");
    }
}
