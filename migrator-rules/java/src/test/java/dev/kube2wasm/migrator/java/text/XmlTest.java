package dev.kube2wasm.migrator.java.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.spi.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class XmlTest {

    private final List<Problem> problems = new ArrayList<>();

    private Optional<XmlElement> parse(String text) {
        return Xml.parse("a.xml", text, problems::add);
    }

    @Test
    void anElementIsWhereItsTagOpens() {
        XmlElement root = parse(
                        "<?xml version=\"1.0\"?>\n<!-- <b/> -->\n<a>\n  <b x=\"1\"\n     y=\"2\"> t </b><c/>\n</a>")
                .orElseThrow();
        XmlElement b = root.child("b").orElseThrow();
        assertThat(b.at().line()).isEqualTo(4);
        assertThat(b.at().column()).isEqualTo(3);
        assertThat(b.text()).isEqualTo("t");
        assertThat(b.attributes()).containsEntry("y", "2");
        assertThat(root.child("c").orElseThrow().at().line()).isEqualTo(5);
        assertThat(root.child("c").orElseThrow().at().column()).isEqualTo(19);
    }

    @Test
    void brokenXmlIsAProblemWithItsPlace() {
        assertThat(parse("<a>\n <b>\n</a>")).isEmpty();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).at().line()).isEqualTo(3);
        assertThat(problems.get(0).message())
                .startsWith("this XML does not parse: ")
                .doesNotContain("\n");
    }

    @Test
    void nothingIsXmlEither() {
        assertThat(parse("")).isEmpty();
        assertThat(parse("plain text")).isEmpty();
        assertThat(problems).hasSize(2);
    }

    @Test
    void entitiesAreNeitherFetchedNorMultiplied() {
        Optional<XmlElement> root = parse("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">"
                + "<!ENTITY l \"lol\"><!ENTITY m \"&l;&l;\">]><a><b>&x;&m;</b></a>");
        assertThat(root.flatMap(r -> r.text("b")).orElse("")).isEmpty();
    }

    @Test
    void aDocumentIsReadToADepthThatIsTheSameOnEveryJdk() {
        assertThat(parse("<a>".repeat(150) + "</a>".repeat(150))).isPresent();
        assertThat(problems).isEmpty();
        assertThat(parse("<a>".repeat(20_000) + "</a>".repeat(20_000))).isEmpty();
        assertThat(problems).hasSize(1);
    }
}
