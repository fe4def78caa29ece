package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaCloudApiTest {

    @Test
    void findsClientsOfCloudsAndModels() {
        rule(new JavaCloudApi()).java("""
                        import io.quarkiverse.langchain4j.RegisterAiService;
                        import software.amazon.awssdk.services.s3.S3Client;
                        @RegisterAiService // requires: http.outbound
                        interface Narrator { String tell(String about); }
                        class Files {
                            String tell(Narrator narrator) { return narrator.tell("us"); }
                            Object client() { return S3Client.create(); } // requires: http.outbound
                        }
                        """).check();
    }
}
