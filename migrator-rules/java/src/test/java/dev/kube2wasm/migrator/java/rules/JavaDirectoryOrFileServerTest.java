package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaDirectoryOrFileServerTest {

    @Test
    void findsLdapAndSftp() {
        rule(new JavaDirectoryOrFileServer()).java("""
                        import com.jcraft.jsch.JSch;
                        import javax.naming.directory.InitialDirContext;
                        class Outside {
                            Object users() throws Exception { return new InitialDirContext(); } // requires: tcp.outbound
                            Object files() { return new JSch(); } // requires: tcp.outbound
                        }
                        """).check();
    }
}
