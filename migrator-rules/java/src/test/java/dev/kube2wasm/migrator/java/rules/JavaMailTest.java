package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaMailTest {

    @Test
    void findsMailThatIsSent() {
        rule(new JavaMail()).java("""
                        import org.springframework.mail.SimpleMailMessage;
                        import org.springframework.mail.javamail.JavaMailSender;
                        class Mails {
                            private final JavaMailSender sender;
                            Mails(JavaMailSender sender) { this.sender = sender; }
                            void send(SimpleMailMessage message) { sender.send(message); } // requires: tcp.outbound
                        }
                        """).check();
    }
}
