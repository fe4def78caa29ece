package dev.kube2wasm.migrator.java.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kube2wasm.migrator.api.contract.Type;
import dev.kube2wasm.migrator.api.contract.Variable;
import dev.kube2wasm.migrator.java.service.ServiceCode;
import dev.kube2wasm.migrator.java.service.Services;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class VariablesTest {

    private static List<String> read(ServiceCode code) {
        return Variables.of(code, new NamedTypes()).stream()
                .map(VariablesTest::text)
                .toList();
    }

    private static String text(Variable v) {
        return v.key() + " " + type(v.type()) + v.fallback().map(f -> "=" + f).orElse("")
                + (v.secret() ? " secret" : "") + (v.required() ? " required" : "") + " :" + v.at().line();
    }

    private static String type(Type type) {
        if (type instanceof Type.ListOf l) {
            return "list of " + type(l.element());
        }
        return type instanceof Type.Scalar s ? s.kind().name().toLowerCase(Locale.ROOT) : type.toString();
    }

    @Test
    void springValues() {
        ServiceCode code = Services.configured("shop.size=7\nshop.zone=${ZONE:eu}\nshop.word=many\n", """
                import org.springframework.beans.factory.annotation.Value;
                import org.springframework.stereotype.Service;
                @Service class A {
                  static final String KEY = "${shop.key:constant}";
                  @Value("${shop.name:a name}") String name;
                  @Value("${shop.size}") int size;
                  @Value("${shop.word}") int word;
                  @Value("${shop.absent}") String absent;
                  @Value(KEY) String key;
                  @Value("http://${shop.host:localhost}:${shop.port:80}/x") String url;
                  @Value("#{'${shop.list:a,b}'.split(',')}") java.util.List<String> list;
                  @Value("${shop.zone}") String zone;
                  @Value("${shop.outer:${shop.inner:deep}}") String outer;
                  @Value("plain") String plain;
                  A(@Value("${SHOP_FLAG:true}") boolean flag) { }
                  // @Value("${shop.commented}")
                }
                class Dead { @Value("${shop.dead}") String dead; }
                """);
        assertThat(read(code))
                .containsExactly(
                        "SHOP_FLAG boolean=true :15",
                        "ZONE string=eu :12",
                        "shop.absent string required :8",
                        "shop.host string=localhost :10",
                        "shop.inner string=deep :13",
                        "shop.key string=constant :9",
                        "shop.list string :11",
                        "shop.name string=a name :5",
                        "shop.outer string=deep :13",
                        "shop.port string=80 :10",
                        "shop.size int32=7 :6",
                        "shop.word string=many :7");
    }

    @Test
    void secretsNeverCarryAValue() {
        ServiceCode code =
                Services.configured("db.password=s3cret\ndb.url=jdbc:x://u:p4ss@h/d\nshop.a=${DB_PW:s4}\n", """
                import org.springframework.beans.factory.annotation.Value;
                import org.springframework.stereotype.Service;
                @Service class A {
                  @Value("${db.password}") String password;
                  @Value("${db.url}") String url;
                  @Value("${api-key:s5}") String key;
                  @Value("${tokenizer.model:m}") String tokenizer;
                  @Value("${shop.secretary:x}") String secretary;
                }
                """);
        List<String> found = read(code);
        assertThat(found)
                .containsExactly(
                        "api-key string secret :6",
                        "db.password string secret :4",
                        "db.url string secret :5",
                        "shop.secretary string=x :8",
                        "tokenizer.model string=m :7");
        assertThat(String.join("\n", found)).doesNotContain("s3cret", "p4ss", "s4", "s5");
    }

    @Test
    void aSecretIsOneUnderEitherOfItsNames() {
        ServiceCode code = Services.configured("db.password=${DB_PASS:s3cret}\n", """
                import org.springframework.beans.factory.annotation.Value;
                @org.springframework.stereotype.Service class A { @Value("${db.password}") String p; }
                """);
        assertThat(read(code)).containsExactly("DB_PASS string secret :2");
    }

    @Test
    void classesWithAPrefix() {
        ServiceCode code = Services.configured("shop.mail.max-size=3\n", """
                import org.springframework.boot.context.properties.*;
                import org.springframework.boot.context.properties.bind.DefaultValue;
                import jakarta.validation.constraints.NotBlank;
                import java.util.*;
                @ConfigurationProperties(prefix = "shop") class A {
                  private String priceUrl = "http://price";
                  @NotBlank private String currency;
                  private List<String> zones;
                  private Mail mail = new Mail();
                  private final String fixed = "f";
                  static int counted;
                  private Color color = Color.RED;
                  enum Color { RED }
                  static class Mail { int maxSize; String apiKey = "k"; }
                }
                @ConfigurationProperties("rec") record R(@DefaultValue("5") int limit, boolean on) {}
                """);
        assertThat(read(code))
                .containsExactly(
                        "rec.limit int32=5 :16",
                        "rec.on boolean :16",
                        "shop.color string :12",
                        "shop.currency string required :7",
                        "shop.mail.api-key string secret :14",
                        "shop.mail.max-size int32=3 :14",
                        "shop.price-url string=http://price :6",
                        "shop.zones list of string :8");
    }

    @Test
    void microProfileAndQuarkus() {
        ServiceCode code = Services.of("""
                package a;
                import org.eclipse.microprofile.config.inject.ConfigProperty;
                import org.eclipse.microprofile.config.ConfigProvider;
                import io.smallrye.config.ConfigMapping; import io.smallrye.config.WithDefault;
                import io.smallrye.config.WithName; import jakarta.ws.rs.*;
                import java.util.Optional;
                @Path("/") class A {
                  @ConfigProperty(name = "shop.size", defaultValue = "3") int size;
                  @ConfigProperty(name = "shop.maybe") Optional<String> maybe;
                  @ConfigProperty int unnamed;
                  M m;
                  @GET String get() {
                    int n = ConfigProvider.getConfig().getValue("shop.n", Integer.class);
                    return ConfigProvider.getConfig().getOptionalValue("shop.o", String.class).orElse("oh") + m.serverName();
                  }
                }
                @ConfigMapping(prefix = "server") interface M {
                  String serverName();
                  @WithDefault("8080") int port();
                  @WithName("the-host") String host();
                  Optional<String> path();
                  Log log();
                  interface Log { @WithDefault("true") boolean enabled(); }
                }
                """);
        assertThat(read(code))
                .containsExactly(
                        "a.A.unnamed int32 required :10",
                        "server.log.enabled boolean=true :23",
                        "server.path string :21",
                        "server.port int32=8080 :19",
                        "server.server-name string required :18",
                        "server.the-host string required :20",
                        "shop.maybe string :9",
                        "shop.n int32 required :13",
                        "shop.o string=oh :14",
                        "shop.size int32=3 :8");
    }

    @Test
    void micronaut() {
        ServiceCode code = Services.of("""
                import io.micronaut.context.annotation.*;
                import io.micronaut.http.annotation.*;
                @Controller("/") class A {
                  @Property(name = "shop.a", defaultValue = "1") int a;
                  @Value("${shop.b:2}") int b;
                  @Get String get() { return ""; }
                }
                @ConfigurationProperties("team") class T { String leadName; }
                """);
        assertThat(read(code)).containsExactly("shop.a int32=1 :4", "shop.b int32=2 :5", "team.lead-name string :8");
    }

    @Test
    void lookedUpByName() {
        ServiceCode code = Services.of("""
                import org.springframework.core.env.Environment;
                import java.util.*;
                @org.springframework.web.bind.annotation.RestController class A {
                  private static final String KEY = "SHOP_HOST";
                  Environment env;
                  @org.springframework.web.bind.annotation.GetMapping String get(String k) {
                    env.getProperty("a.b");
                    env.getProperty("a.c", "see");
                    env.getProperty("a.d", Integer.class, 4);
                    env.getRequiredProperty("a.e");
                    System.getenv(KEY);
                    System.getenv("shop.host");
                    System.getenv(k);
                    System.getenv().getOrDefault("SHOP_X", "ex");
                    Optional.ofNullable(System.getenv("SHOP_Y")).orElse("why");
                    System.getProperty("java.io.tmpdir");
                    System.getProperty("shop.p", "pe");
                    Integer.getInteger("shop.i", 5);
                    new Properties().getProperty("none.of.ours");
                    return "";
                  }
                  void dead() { System.getenv("DEAD"); }
                }
                """);
        assertThat(read(code))
                .containsExactly(
                        "SHOP_X string=ex :14",
                        "SHOP_Y string=why :15",
                        "a.b string :7",
                        "a.c string=see :8",
                        "a.d int32=4 :9",
                        "a.e string required :10",
                        "shop.host string :11",
                        "shop.i int32=5 :18",
                        "shop.p string=pe :17");
    }
}
