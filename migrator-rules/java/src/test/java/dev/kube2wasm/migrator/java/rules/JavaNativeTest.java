package dev.kube2wasm.migrator.java.rules;

import static dev.kube2wasm.migrator.fixtures.RuleTester.rule;

import org.junit.jupiter.api.Test;

class JavaNativeTest {

    @Test
    void findsLibrariesAndDrawing() {
        rule(new JavaNative()).java("""
                        import java.awt.Color;
                        import java.awt.image.BufferedImage;
                        class Captcha {
                            static { System.loadLibrary("captcha"); } // requires: jni.native
                            Object image() { return new BufferedImage(10, 10, 1); } // requires: jni.native
                            Object color() { return new Color(1, 2, 3); }
                        }
                        """).check();
    }

    @Test
    void isSilentAboutNativeMethodsOfTemplates() {
        rule(new JavaNative()).java("""
                        import io.quarkus.qute.CheckedTemplate;
                        import io.quarkus.qute.TemplateInstance;
                        class Pages {
                            @CheckedTemplate
                            static class Templates { public static native TemplateInstance page(); }
                            Object page() { return Templates.page(); }
                        }
                        """).check();
    }
}
