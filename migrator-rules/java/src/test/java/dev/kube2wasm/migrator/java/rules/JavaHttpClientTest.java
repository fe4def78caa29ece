package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaHttpClientTest {

    @Test
    void findsClientsOfTheJdkAndOfLibraries() {
        rule(new JavaHttpClient()).java("""
                        import java.net.URL;
                        import java.net.http.HttpClient;
                        import okhttp3.OkHttpClient;
                        class Calls {
                            Object jdk() { return HttpClient.newHttpClient(); } // requires: http.outbound
                            Object url(URL url) throws Exception { return url.openConnection(); } // requires: http.outbound
                            Object ok() { return new OkHttpClient(); } // requires: http.outbound
                            String parse(URL url) { return url.getHost(); }
                        }
                        """).check();
    }

    @Test
    void isSilentAboutTypesOfTheSameName() {
        rule(new JavaHttpClient()).java("""
                        class Calls {
                            HttpClient own() { return new HttpClient(); }
                            static class HttpClient {}
                        }
                        """).check();
    }
}
