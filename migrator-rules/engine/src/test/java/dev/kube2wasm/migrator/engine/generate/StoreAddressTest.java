package dev.kube2wasm.migrator.engine.generate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.contract.Contract;
import dev.kube2wasm.migrator.api.contract.Store;
import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Variable;
import dev.kube2wasm.migrator.api.model.SourceLocation;
import dev.kube2wasm.migrator.api.target.Capability;
import dev.kube2wasm.migrator.engine.generate.StoreAddress.Given;
import dev.kube2wasm.migrator.engine.generate.StoreAddress.Kind;
import dev.kube2wasm.migrator.engine.generate.StoreAddress.Literal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StoreAddressTest {

    private static final SourceLocation AT = SourceLocation.startOf("application.yml");
    private static final String COMPOSED = "jdbc:postgresql://${DB_HOST:localhost}:5432/orders";

    private static Variable variable(String key, String value) {
        Type text = new Type.Scalar(Type.Scalar.Kind.STRING);
        return new Variable(key, text, Optional.of(value), false, false, AT);
    }

    private static Store.Setting setting(String key, String text) {
        return new Store.Setting(key, Optional.of(text).filter(t -> !t.isEmpty()));
    }

    private static Contract contract(String url, String user, String password, Variable... variables) {
        Store.Address address = new Store.Address(
                setting("spring.datasource.url", url),
                setting("spring.datasource.username", user),
                setting("spring.datasource.password", password),
                AT);
        return contract(Optional.of(address), variables);
    }

    private static Contract contract(Optional<Store.Address> address, Variable... variables) {
        Store store = new Store("Orders", Capability.SQL_POSTGRES, Optional.empty(), List.of(), address, AT);
        return StoreVariables.into(new Contract(List.of(), List.of(), List.of(variables), List.of(), List.of(store)));
    }

    private static StoreAddress address(Contract contract) {
        return StoreAddress.of(contract, Kind.POSTGRES).orElseThrow();
    }

    private static String text(List<StoreAddress.Part> parts) {
        return parts.stream()
                .map(p -> p instanceof Given g ? "{" + g.variable().key() + "}" : ((Literal) p).text())
                .collect(Collectors.joining());
    }

    @Test
    void isPutTogetherOfWhatTheDeploymentGives() {
        Contract contract = contract(COMPOSED, "orders", "${DB_PASSWORD}", variable("DB_HOST", "postgres"));

        StoreAddress address = address(contract);

        assertThat(text(address.url())).isEqualTo("jdbc:postgresql://{DB_HOST}:5432/orders");
        assertThat(text(address.user())).isEqualTo("orders");
        assertThat(address.password().map(Variable::key)).contains("DB_PASSWORD");
        assertThat(address.origin(v -> "<" + v.key() + ">")).contains("postgres://<DB_HOST>:5432");
        assertThat(contract.variables()).extracting(Variable::key).containsExactly("DB_HOST", "DB_PASSWORD");
        assertThat(contract.variables().get(0).fallback()).contains("postgres");
        assertThat(contract.variables().get(1).secret()).isTrue();
    }

    @Test
    void whatIsDeployedUnderTheNameOfTheSettingCountsMost() {
        Contract contract =
                contract(COMPOSED, "", "", variable("SPRING_DATASOURCE_URL", "jdbc:postgresql://db.shop:6543/orders"));

        StoreAddress address = address(contract);

        assertThat(text(address.url())).isEqualTo("{SPRING_DATASOURCE_URL}");
        assertThat(address.user()).isEmpty();
        assertThat(address.password()).isEmpty();
        assertThat(address.origin(Variable::key)).contains("postgres://db.shop:6543");
        assertThat(contract.variables()).hasSize(1);
    }

    @Test
    void whatNobodyKnowsIsAsked() {
        StoreAddress address = address(contract(Optional.empty()));

        assertThat(text(address.url())).isEqualTo("{postgres.url}");
        assertThat(address.origin(Variable::key)).isEmpty();
        assertThat(contract(Optional.empty()).variables())
                .allMatch(v -> v.secret() && v.required() && v.fallback().isEmpty());
    }

    @Test
    void aDefaultOfTheFilesIsKeptAndASecretOneIsNot() {
        Contract contract = contract(COMPOSED, "${DB_USER:me}", "${DB_PASSWORD}");
        assertThat(contract.variables())
                .extracting(v -> v.key() + "=" + v.fallback().orElse("?"))
                .containsExactly("DB_HOST=localhost", "DB_PASSWORD=?", "DB_USER=me");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://h/d,                            postgres://h:5432",
        "jdbc:postgresql://h:1/d?x=y@z,                    postgres://h:1",
        "${A:jdbc:postgresql://${B:h}:1/d},                postgres://<B>:1",
        "jdbc:postgresql://${b.host:h}:${b.port:1}/d,      postgres://h:1",
        "postgres://${U:u}@${B:h}/d,                       postgres://<B>:5432",
        "jdbc:postgresql://${B}:${C:5}/d,                  postgres://<B>:<C>",
        "'jdbc:postgresql://h1,h2/d',                      none",
        "jdbc:postgresql:d,                                none",
        "jdbc:postgresql://*:1/d,                          none",
        "${A}://h/d,                                       none",
        "${A},                                             none",
        "jdbc:postgresql://${B/d,                          none",
    })
    void allowsItsOwnHostAlone(String url, String origin) {
        assertThat(address(contract(url, "", "")).origin(v -> "<" + v.key() + ">"))
                .isEqualTo(origin.equals("none") ? Optional.empty() : Optional.of(origin));
    }
}
